/**
 * `npm test`: everything, on a fresh clone too. Ends with the plain line `N passed, N failed`; a
 * step that is not a test (types, lint, format, a build) counts as one.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, ROOT, run } from './helpers/install.mjs';

const report = join(ROOT, '.wxt', 'test-report.json');
let passed = 0;
let failed = 0;

function step(name, command, args) {
  const { code } = run(command, args);
  if (code === 0) passed++;
  else failed++;
  console.log(`${code === 0 ? 'ok' : 'FAILED'}: ${name}`);
  return code === 0;
}

function countTests() {
  try {
    const { numPassedTests, numFailedTests, numTotalTestSuites, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    // A file that cannot even be loaded has no tests to fail.
    const broken = testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    );
    passed += numPassedTests;
    failed += numFailedTests + broken.length + (numTotalTestSuites === 0 ? 1 : 0);
  } catch {
    console.error('The test runner left no report.');
    failed++;
  }
}

ensureInstalled();
rmSync(report, { force: true });
step('build for Chrome', 'wxt', ['build']);
step('build for Firefox', 'wxt', ['build', '-b', 'firefox']);
step('types', 'tsc', ['--noEmit']);
step('lint', 'eslint', ['.']);
step('format', 'prettier', ['--check', '--log-level=warn', '.']);
const { code } = run('vitest', [
  'run',
  '--project=!long',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
]);
countTests();
if (code !== 0 && failed === 0) failed++;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
