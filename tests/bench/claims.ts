/**
 * Recognition of one article with 1, 10 … 1,000 claims (goal 4a): 100 sentences of which five hold a
 * claim's wording, all of them read, split, folded and matched. In Node: no page is needed for it.
 */
import { loadStanceCues } from '../../utils/packs/load.ts';
import { detect } from '../../utils/match/detect.ts';
import { compileTables } from '../../utils/match/tables.ts';
import { randomPack } from '../helpers/random-pack.ts';
import { makeNewsPage, makeTerms } from './news-page.ts';
import { median, ratio, row, turned, type Row } from './row.ts';

const COUNTS = [1, 10, 100, 1000] as const;
const PLANTED = 5;
const DATA = new URL('../../data', import.meta.url).pathname;

/** A topic of so many claims, each met by two invented words near each other. */
function tablesOf(count: number) {
  const { detection, claims } = randomPack(1);
  const [claim] = claims;
  if (!claim) throw new Error('The synthetic pack has no claim.');
  const terms = makeTerms(count * 2);
  const many = Array.from({ length: count }, (_, at) => ({
    ...claim,
    id: `claim-${at}`,
    cues: [{ all: [[terms[2 * at] ?? ''], [terms[2 * at + 1] ?? '']], near: 20 }],
  }));
  return compileTables('bench', detection, loadStanceCues(DATA), many).tables;
}

/** Medians of turned rounds; the planted claims must be found each time. */
export function claimRows(rounds: number): { rows: Row[]; curve: [number, number][] } {
  const cases = COUNTS.map((count) => {
    const terms = makeTerms(count * 2);
    const planted = Array.from({ length: Math.min(PLANTED, count) }, (_, at) =>
      [terms[2 * at], terms[2 * at + 1]].join(' '),
    );
    const mention = 'ضياع في مخزن خيالي';
    const { text } = makeNewsPage('ar', 5, { letters: 10_000, nodes: 0 }, [mention, ...planted]);
    return { count, tables: tablesOf(count), text, planted: planted.length, times: [] as number[] };
  });
  const again: number[] = [];
  const run = (one: (typeof cases)[number]) => {
    const start = performance.now();
    const { claims } = detect(one.tables, { title: '', text: one.text, lang: 'ar', published: Date.UTC(2030, 2, 5), url: null }); // prettier-ignore
    const found = new Set(claims.map(({ id }) => id)).size;
    if (found < one.planted)
      throw new Error(`${one.count} claims: ${found} of ${one.planted} found`);
    return performance.now() - start;
  };
  for (let round = 0; round < rounds; round++) {
    for (const one of turned(cases, round)) one.times.push(run(one));
    again.push(run(cases[0] as (typeof cases)[number]));
  }
  const [first, last] = [cases[0]?.times ?? [], cases.at(-1)?.times ?? []];
  return {
    rows: [
      row('4a', `recognition with 1,000 claims × 1 claim (${median(first).toFixed(1)} ms), planted ones found`, ratio(last, first), { most: 1.5 }, ratio(again, first)), // prettier-ignore
    ],
    curve: cases.map(({ count, times }) => [count, median(times)]),
  };
}
