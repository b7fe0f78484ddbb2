/** The kills and damages of `tests/e2e/library-chromium.test.ts`, many more of them. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { killBrowsers } from '../helpers/browser-kills.ts';
import { afterDamage, cut, flipBytes, remove, removeFolder } from '../helpers/damage-files.ts';
import { launchChromium } from '../helpers/launch.ts';
import { startNewsroom, type Newsroom } from '../helpers/newsroom.ts';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await startNewsroom(['unlisted.example']);
});
afterAll(async () => await newsroom.close());

it('50 browser kills in the middle of writes: nothing acknowledged is lost', async () => {
  const { acknowledged, lost, damaged } = await killBrowsers(50, (served, profile) =>
    launchChromium(served, { profile }),
  );
  console.log(`50 browser kills: ${acknowledged} acknowledged, ${lost.length} lost, ${damaged} damaged`); // prettier-ignore
  expect(lost).toEqual([]);
  expect(acknowledged).toBeGreaterThan(200);
}, 1_200_000);

it('every damage to the files is mended by the browser or noticed by us: no note goes', async () => {
  const anyFile = /^(?:CURRENT|MANIFEST.*|.*\.(?:log|ldb))$/u;
  const harms = [
    ...[remove(/^CURRENT$/u), remove(/^MANIFEST/u), remove(/\.log$/u), remove(/\.ldb$/u)],
    ...[cut(/\.log$/u, 0.5), cut(/^MANIFEST/u, 0.5), cut(anyFile, 0), cut(anyFile, 0.9)],
    ...[flipBytes, removeFolder],
  ];
  const found = await afterDamage(newsroom, harms);
  console.log(found.map((one) => one.state).join(', '));
  expect(found.map((one) => one.restored)).toEqual(harms.map(() => 20));
  expect(found.filter((one) => one.state === 'damaged').length).toBeGreaterThanOrEqual(5);
}, 600_000);
