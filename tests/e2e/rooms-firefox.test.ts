import { FIREFOX_BUILD, launchFirefox } from '../helpers/launch.ts';
import { copyRelease } from '../helpers/release-copy.ts';
import { describeRooms } from './rooms-suite.ts';

/** Firefox's question is answered "yes" by this preference; the question itself is tried by hand. */
const PREFS = { 'extensions.webextOptionalPermissionPrompts': false };

describeRooms(
  'Firefox',
  copyRelease(FIREFOX_BUILD),
  (newsroom, build) => launchFirefox(newsroom, PREFS, { build }),
  { readsAnew: true },
);
