import { launchFirefox } from '../helpers/launch.ts';
import { describeRooms } from './rooms-suite.ts';

/** Firefox's question is answered "yes" by this preference; the question itself is tried by hand. */
describeRooms('Firefox', (newsroom) =>
  launchFirefox(newsroom, { 'extensions.webextOptionalPermissionPrompts': false }),
);
