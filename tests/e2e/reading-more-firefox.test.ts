import { launchFirefox } from '../helpers/launch.ts';
import { describeReadingMore } from './reading-more-suite.ts';

describeReadingMore('Firefox', (newsroom) => launchFirefox(newsroom));
