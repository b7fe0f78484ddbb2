/** `npm start`: installs, builds, and opens a fictitious newsroom with Siyaq beside it. */
import { ensureInstalled, run } from '../helpers/install.mjs';

ensureInstalled();
process.exit(run('node', ['tests/demo/demo.ts', ...process.argv.slice(2)]).code);
