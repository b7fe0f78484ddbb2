/**
 * `npm run -s bench [-- --json] [-- --only cold,quiet,warm,sidebar,hostile]`: what Siyaq costs, as ratios against floors and
 * peers in the same run, each with the noise of a thing against itself beside it, and the goals they
 * are held to. Needs `npm run build`. Under ten minutes on two cores.
 */
import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { adversarialRows } from './adversarial.ts';
import { claimRows } from './claims.ts';
import { coldRows } from './cold.ts';
import { drawGrowth } from './growth.ts';
import { hostileRows } from './hostile.ts';
import { quietRows } from './quiet-page.ts';
import { sidebarRows } from './sidebar.ts';
import { missedLines } from './obstacles.ts';
import type { Row } from './row.ts';
import { startStage } from './variants.ts';
import { warmRows } from './warm.ts';

const json = process.argv.includes('--json');
const only = process.argv[process.argv.indexOf('--only') + 1]?.split(',');
const wanted = (part: string) => !process.argv.includes('--only') || only?.includes(part);

const begun = performance.now();
const rows: Row[] = [];
const stage = await startStage();
try {
  if (wanted('cold')) rows.push(...(await coldRows(stage, 7)));
  if (wanted('quiet')) rows.push(...(await quietRows(stage, 7)));
  if (wanted('sidebar')) rows.push(...(await sidebarRows(stage, 5)));
  if (wanted('warm')) {
    const { rows: warm, curves } = await warmRows(stage);
    const { rows: claims, curve } = claimRows(15);
    rows.push(...warm, ...claims);
    const svg = drawGrowth({ ...curves, 'claims (one article)': curve });
    writeFileSync(join(import.meta.dirname, 'growth.svg'), svg);
  }
} finally {
  await stage.close();
}
if (wanted('hostile')) rows.push(...(await hostileRows()), ...adversarialRows());

const bound = (goal: Row['goal']) => ('most' in goal ? `≤ ${goal.most}` : `≥ ${goal.least}`);
if (json) {
  console.log(JSON.stringify(rows, null, 1));
} else {
  console.table(
    rows.map(({ id, note, value, goal, noise, pass }) => ({
      id,
      what: note,
      value: value.toPrecision(3),
      goal: bound(goal),
      noise: noise === null ? '' : noise.toFixed(2),
      pass: pass ? 'yes' : 'NO',
    })),
  );
  for (const line of missedLines(rows)) console.log(line);
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  console.log(
    `${seconds} s; load average ${loadavg()
      .map((one) => one.toFixed(1))
      .join(', ')}`,
  );
}
