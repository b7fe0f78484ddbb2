/**
 * What `npm start` and `npm test` need before anything else can run. Plain JavaScript for the Node
 * that is there: npm skips `pre` scripts where install scripts are switched off, so they cannot be
 * relied on to install.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const ROOT = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..', '..');
const BIN = join(ROOT, 'node_modules', '.bin');
const windows = process.platform === 'win32';

/** Runs a command with the project's own tools first in the path. */
export function run(command, args, options = {}) {
  const env = {
    ...process.env,
    PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}`,
    ...options.env,
  };
  const stdio = options.stdio ?? 'inherit';
  const result = spawnSync(command, args, {
    cwd: ROOT,
    stdio,
    env,
    shell: windows,
    encoding: 'utf8',
  });
  if (result.error) throw result.error;
  return { code: result.status ?? 1, stdout: result.stdout ?? '' };
}

/** Installs exactly what the lock file says, when it is not there or older than the lock. */
export function ensureInstalled() {
  const lock = join(ROOT, 'package-lock.json');
  const done = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(done) || statSync(done).mtimeMs < statSync(lock).mtimeMs) {
    console.log('Installing the dependencies …');
    const { code } = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    if (code !== 0) {
      console.error(
        'npm ci failed: see its message above; a connection to an npm registry is needed.',
      );
      process.exit(code);
    }
  }
  const { stdout } = run('node', ['--version'], { stdio: 'pipe' });
  const [major = 0, minor = 0] = stdout.replace('v', '').split('.').map(Number);
  if (major < 22 || (major === 22 && minor < 18)) {
    console.error(
      `Node ${stdout.trim()} cannot run the project's scripts: install Node 24 (https://nodejs.org).`,
    );
    process.exit(1);
  }
  if (!existsSync(join(ROOT, '.wxt', 'tsconfig.json')))
    run('wxt', ['prepare'], { stdio: 'ignore' });
}
