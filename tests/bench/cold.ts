/**
 * Detection as a reader's browser runs it: once, in a fresh process. Thread time of our scripts, compiling included, against a
 * walk over the body's text nodes in the same world and equally cold, and against what others would
 * take. On pages with planted terms every tool must find them, or its time counts for nothing.
 */
import { makeNewsPage, makeTerms, REFERENCE, type Language } from './news-page.ts';
import { median, ratio, row, turned, type Row } from './row.ts';
import type { Stage, Variant } from './variants.ts';

const TIMED: Variant[] = [
  'empty',
  'floor',
  'floor again',
  'ours',
  'ours 500',
  'ours 5000',
  'ahocorasick',
  'readability',
  'mark.js',
];
const LANGUAGES: Language[] = ['ar', 'fr'];
/** A mention that the shipped gate must let pass. */
const MENTION: Record<Language, string> = {
  ar: 'تسريب معطيات الصندوق الوطني للضمان الاجتماعي',
  fr: 'fuite de données à la CNSS',
};
const PLANTED = 5;

/** Times all variants in turned rounds. */
export async function coldRows(stage: Stage, rounds: number): Promise<Row[]> {
  const times = new Map<Variant, number[]>(TIMED.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    const { html } = makeNewsPage(LANGUAGES[round % 2] ?? 'ar', round);
    for (const name of turned(TIMED, round)) {
      const { page, sample } = await stage.open(name, html, { time: true });
      times.get(name)?.push(sample.ms);
      await page.close();
    }
  }
  const of = (name: Variant) => times.get(name) ?? [];
  const noise = ratio(of('floor again'), of('floor'));
  const ms = (name: Variant) => `${median(of(name)).toFixed(1)} ms`;
  const against = (name: Variant) => median(of(name)) / median(of('floor'));
  const faster = (name: Variant) => median(of(name)) / median(of('ours 500'));
  const floor = `floor ${ms('floor')}, empty ${ms('empty')}`;
  return [
    row('1a', `detection cold, 500 terms × floor (${ms('ours 500')}; ${floor})`, against('ours 500'), { most: 2 }, noise), // prettier-ignore
    row('1a′', `the same with the shipped gates (${ms('ours')})`, against('ours'), { most: 2 }, noise), // prettier-ignore
    row('1b', `the same with 5,000 terms (${ms('ours 5000')})`, against('ours 5000'), { most: 2.5 }, noise), // prettier-ignore
    row('1c', `faster than npm ahocorasick (${ms('ahocorasick')})`, faster('ahocorasick'), { least: 4 }, noise), // prettier-ignore
    row('1c', `faster than @mozilla/readability (${ms('readability')})`, faster('readability'), { least: 5 }, noise), // prettier-ignore
    row('1c', `faster than mark.js (${ms('mark.js')})`, faster('mark.js'), { least: 30 }, noise),
    row('1f', '50,000 nodes, 60,000 letters: our longest task × 4, for a processor that much slower, ms', 4 * (await longestTask(stage)), { most: 50 }), // prettier-ignore
    ...(await truthRows(stage)),
  ];
}

const LARGE = { letters: 60_000, nodes: 50_000 };

/**
 * Median over a few pages, ms. Not throttled: a throttled thread is stopped in slices, and its times
 * spread over a factor of two.
 */
async function longestTask(stage: Stage): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    const { html } = makeNewsPage(LANGUAGES[round % 2] ?? 'ar', 400 + round, LARGE);
    const { page, sample } = await stage.open('ours 500', html, { time: true });
    times.push(sample.longest);
    await page.close();
  }
  return median(times);
}

/** Pages with planted terms, and their twins without: how many each tool tells right. */
async function truthRows(stage: Stage): Promise<Row[]> {
  const counts = new Map<Variant, { right: number; all: number }>();
  const note = (name: Variant, isRight: boolean) => {
    const { right, all } = counts.get(name) ?? { right: 0, all: 0 };
    counts.set(name, { right: right + Number(isRight), all: all + 1 });
  };
  for (const [at, language] of [...LANGUAGES, ...LANGUAGES].entries())
    for (const planted of [true, false]) {
      const terms = makeTerms(500).slice(at * PLANTED, (at + 1) * PLANTED);
      const rare = makeTerms(5000).slice(at * PLANTED, (at + 1) * PLANTED);
      const page = (phrases: readonly string[]) =>
        makeNewsPage(language, 100 + at, REFERENCE, planted ? phrases : []).html;
      const sent = async (name: Variant, phrases: readonly string[]) => {
        const opened = await stage.open(name, page(phrases), { count: true });
        note(name, opened.sample.sent > 0 === planted);
        await opened.page.close();
      };
      await sent('ours', [MENTION[language]]);
      await sent('ours 500', terms);
      await sent('ours 5000', rare);
      for (const name of ['ahocorasick', 'mark.js'] as const) {
        const opened = await stage.open(name, page(terms));
        const found = Number(opened.sample.verdict);
        note(name, planted ? found >= PLANTED : found === 0);
        await opened.page.close();
      }
    }
  return [...counts].map(([name, { right, all }]) =>
    row('1 truth', `${name}: ${right} of ${all} pages told right`, right / all, { least: 1 }),
  );
}
