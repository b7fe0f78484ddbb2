import { launchFirefox } from '../helpers/launch.ts';
import { describeDesk } from './desk-suite.ts';

describeDesk('Firefox', (newsroom, downloads) =>
  launchFirefox(newsroom, {
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.always_ask_before_handling_new_types': false,
  }),
);
