/**
 * One seed for all random tests of `npm test`, so that a run says something about the change under
 * test and not about luck. `npm run test:long` goes without it and looks at new cases each time.
 */
import * as fc from 'fast-check';

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_250_408 });
