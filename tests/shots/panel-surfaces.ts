/** The annotation panel beside an article, in each state that a fact-checker meets, narrow and wide. */
import type { Page } from 'puppeteer-core';
import { EMPTY_FORM, type DraftForm } from '../../utils/annotation/draft.ts';
import type { Annotation, Quote } from '../../utils/annotation/schema.ts';
import { record, uuid } from '../helpers/annotations.ts';
import { tell } from '../helpers/library-driver.ts';
import { loseDatabase, restore } from './lost-database.ts';
import type { OwnPage } from './surfaces.ts';

const NARROW = 320;
const WIDE = 560;

/** An article, and passages of it as they were saved: one as it stands, one since edited, one gone. */
interface Passages {
  article: string;
  title: string;
  same: Quote;
  edited: Quote;
  gone: Quote;
  note: string;
  tags: string;
}

const ARABIC: Passages = {
  article: 'https://www.hespress.com/2025/04/ar-leak.html',
  title: 'نقابات خيالية تطالب بالاعتذار بعد التسريب',
  same: { prefix: 'تخص نحو مليوني أجير، إضافة إلى ', exact: 'حوالي 500 ألف شركة', suffix: '، وتتضمن كشوف أجور' }, // prettier-ignore
  edited: { prefix: 'الجهة التي تبنت العملية، فإن ', exact: 'الملفات تخص أزيد من ثلاثة ملايين أجير', suffix: '، إضافة إلى حوالي 500' }, // prettier-ignore
  gone: { prefix: 'وقال الناطق الخيالي: ', exact: 'لن ننشر أي رقم قبل نهاية التحقيق', suffix: '. ثم غادر القاعة.' }, // prettier-ignore
  note: 'الرقم من الجهة التي تبنت العملية وحدها؛ لا عدّ رسميا إلى اليوم.',
  tags: 'أرقام، مراجعة',
};
const FRENCH: Passages = {
  article: 'https://fr.le360.ma/economie/fr-leak/',
  title: 'Des fichiers attribués à la caisse, récit inventé',
  same: { prefix: 'deux millions de salariés et ', exact: 'environ 500 000 entreprises', suffix: '. Aucun décompte officiel' }, // prettier-ignore
  edited: { prefix: 'affirment que les documents concernent ', exact: 'plus de trois millions de salariés', suffix: ' et environ 500 000 entreprises' }, // prettier-ignore
  gone: { prefix: 'Le porte-parole inventé a dit : ', exact: 'aucun chiffre ne sera publié avant la fin de l’enquête', suffix: '. Puis il est sorti.' }, // prettier-ignore
  note: 'Le chiffre vient des auteurs seuls ; aucun décompte officiel à ce jour.',
  tags: 'chiffres, relecture',
};

const JUDGED: Pick<DraftForm, 'claim' | 'verdict' | 'reasons' | 'author'> = {
  claim: { topic: 'cnss-leak', id: 'scale-two-million' },
  verdict: 'attributed',
  reasons: ['one-origin', 'no-evidence'],
  author: 'ف.ق',
};
const SOURCE = { url: 'https://source.example/1', archive: 'https://archive.example/1', stance: 'limits' }; // prettier-ignore

/** The article in a tab behind the panel. */
let beside: Page | null = null;

/** Opens the article and the panel beside it, with what is to be seen in it. */
const open =
  (form: Partial<DraftForm> | null, then?: (page: Page) => Promise<void>) => async (page: Page) => {
    const isArabic = (await page.evaluate(() => document.documentElement.lang)) === 'ar';
    const passages = isArabic ? ARABIC : FRENCH;
    beside = await page.browser().newPage();
    await beside.goto(passages.article);
    const [tab, url] = await Promise.all([tabOf(page, passages.article), addressOf(beside)]);
    // The rooms of the desk leave a library of their own.
    await tell(page, 'deleteEverything', null);
    await tell(page, 'applyImport', { annotations: saved(passages, url), rev: 0 });
    await keepDrafts(page, passages, url, tab, form);
    const panel = `${page.url().split('?')[0] ?? ''}?tab=${tab}`;
    await page.bringToFront();
    await page.goto(panel, { waitUntil: [] }).catch(() => undefined);
    await page.waitForSelector('.annotation .chip + .chip, .annotation .verdict + .chip');
    await then?.(page);
  };

async function close(page: Page): Promise<void> {
  await tell(page, 'deleteEverything', null);
  await beside?.close();
}

async function tabOf(page: Page, address: string): Promise<number> {
  return await page.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as { chrome: { tabs: { query(by: object): Promise<{ id: number; url?: string }[]> } } }; // prettier-ignore
    return (await chrome.tabs.query({})).find((one) => one.url === url)?.id ?? -1;
  }, address);
}

const addressOf = (article: Page) =>
  article.evaluate(() => document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href); // prettier-ignore

function saved({ title, same, edited, gone, note }: Passages, url: string): Annotation[] {
  const page = { url, title, published: '2025-04-10', lang: null };
  const judged = { page, position: null, note, claim: JUDGED.claim };
  return [
    record(1, { ...judged, quote: edited, verdict: 'disputed', state: 'reviewed' }),
    record(2, { ...judged, quote: same, verdict: 'attributed', state: 'ready' }),
    record(3, { ...judged, quote: gone, claim: null, newClaim: note, verdict: null, note: '' }),
  ];
}

/** One draft that waits elsewhere, and the one in the form, if any. */
async function keepDrafts(
  page: Page,
  { title, same, gone, note, tags }: Passages,
  url: string,
  tab: number,
  form: Partial<DraftForm> | null,
): Promise<void> {
  // prettier-ignore
  const about = { title, published: '2025-04-10', lang: null };
  const draft = (n: number, quote: Quote, at: string, typed: Partial<DraftForm>) => ({ ...{ id: uuid(n), base: 0, quote, position: null }, page: { url: at, ...about }, form: { ...EMPTY_FORM, ...typed } }); // prettier-ignore
  await tell(page, 'putDraft', { draft: draft(8, gone, 'https://news.example/8', { note }), tab: null }); // prettier-ignore
  if (!form) return;
  const evidence = form.evidence?.map((row) => ({ ...row, shows: note })) ?? [];
  await tell(page, 'putDraft', { draft: draft(9, same, url, { note, tags, ...form, evidence }), tab }); // prettier-ignore
}

const save = async (page: Page, said: string) => {
  await page.waitForSelector('.annotation-form .main');
  await page.$eval('.annotation-form .main', (button) => (button as HTMLElement).click());
  await inSight(page, said);
};

async function inSight(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.$eval(selector, (one) => one.scrollIntoView({ block: 'center' }));
}

/** Invented, in the form of a telephone number. */
const PHONE = '0612345678';

const copyWhereDigits = (all: Element[]) => {
  const one = all.find(({ textContent }) => /\d{10}/u.test(textContent));
  one?.querySelector<HTMLElement>('.actions > button:last-of-type')?.click();
};

const STATES: [name: string, height: number, Pick<OwnPage, 'prepare' | 'leave'>][] = [
  ['form', 1900, { prepare: open({ ...JUDGED, evidence: [{ ...SOURCE, shows: '' }] }) }],
  ['list', 1300, { prepare: open(null) }],
  ['faults', 1900, { prepare: open({ state: 'ready' }, (page) => save(page, '.fault')) }],
  ['guard', 760, { prepare: open({ ...JUDGED, note: PHONE }, (page) => save(page, '.warning')) }],
  [
    'copying',
    900,
    {
      prepare: open({ note: PHONE }, async (page) => {
        await save(page, '.warning');
        await page.$eval('.warning .main + button', (button) => (button as HTMLElement).click());
        await page.waitForSelector('.annotation:nth-child(4)');
        await page.$$eval('.annotation', copyWhereDigits);
        await inSight(page, '.annotation .warning');
      }),
    },
  ],
  [
    'refused',
    760,
    {
      prepare: open(JUDGED, async (page) => {
        await page.$eval('[data-field=author]', (one) => {
          (one as HTMLInputElement).value = 'x'.repeat(501);
          one.dispatchEvent(new Event('input', { bubbles: true }));
        });
        await inSight(page, '.actions .warning');
      }),
    },
  ],
  [
    'damaged',
    760,
    {
      prepare: open(JUDGED, async (page) => {
        await loseDatabase(page, '.warning a');
      }),
      leave: async (page) => {
        await page.goto(page.url().replace(/sidepanel.*/u, 'desk.html#annotations'), { waitUntil: [] }).catch(() => undefined); // prettier-ignore
        await restore(page);
      },
    },
  ],
];

export const PANELS: readonly OwnPage[] = STATES.flatMap(([name, height, { prepare, leave }]) =>
  [NARROW, WIDE].map((width): OwnPage => ({
    kind: 'own',
    name: `panel-${name}`,
    path: 'sidepanel.html',
    ready: '.panel header',
    width,
    height,
    ...(prepare && { prepare }),
    leave: async (page) => {
      await leave?.(page);
      await close(page);
    },
  })),
);
