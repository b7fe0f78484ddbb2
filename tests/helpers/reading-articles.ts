/**
 * The fictitious articles on which reading is shown and tested: one and the same article on four
 * days, a debunk, a passing mention, another country's fund, a wall of headlines. The words are those
 * of the test pages and of our own corpus, the frame is that of the test pages.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const TESTS = join(import.meta.dirname, '..');

/** The days that tell what was known when: before the leak's own day was over, after it, and much later. */
export const DAYS = ['2025-04-08', '2025-04-09', '2025-04-10', '2025-07-11'] as const;
export type Day = (typeof DAYS)[number];

/** What each is told with: an article of the corpus by its id, or a test page as it stands. */
const TOLD = {
  ar: { debunk: 'o-ar-023', foreign: 'o-ar-040', mention: 'lakome-like', wall: 'ar-wall' },
  fr: { debunk: 'fr-11', foreign: 'fr-53', mention: 'fr-29', wall: 'fr-unrelated' },
} as const;
const PAGES = ['lakome-like', 'ar-wall', 'fr-unrelated'];
export type ReadingLang = keyof typeof TOLD;
type Told = keyof (typeof TOLD)[ReadingLang];
export type ReadingArticle = Day | Told;

/** What the frame says of its day, and the day as its newspaper would print it. */
const FRAMES = {
  ar: { page: 'ar-leak', date: 'الجمعة 11 أبريل 2025 - 10:30', locale: 'ar-MA' },
  fr: { page: 'fr-leak', date: '2025-04-09T09:10:00+01:00', locale: 'fr' },
} as const;

interface CorpusArticle {
  id: string;
  published: string | null;
  title: string;
  text: string;
}

/** The page of an article. */
export function readingPage(lang: ReadingLang, name: ReadingArticle): string {
  const frame = pageOf(FRAMES[lang].page);
  if (isDay(name)) return dated(frame, lang, name);
  const told = TOLD[lang][name];
  return PAGES.includes(told) ? pageOf(told) : framed(frame, lang, inCorpus(lang, told));
}

function pageOf(slug: string): string {
  return readFileSync(join(TESTS, 'pages', slug, 'page.html'), 'utf8');
}

/** An article in the frame of another one. */
function framed(frame: string, lang: ReadingLang, article: CorpusArticle): string {
  const { published, title, text } = article;
  const paragraphs = text.split('\n\n').map((one) => `<p>${escape(one)}</p>`);
  const told = frame
    .replace(/<title>.*<\/title>/u, `<title>${escape(title)}</title>`)
    .replace(/("og:title" content=|"headline":)"[^"]*"/gu, (_, key: string) => `${key}${JSON.stringify(title)}`) // prettier-ignore
    .replace(/(<h1[^>]*>).*<\/h1>/u, (_, tag: string) => `${tag}${escape(title)}</h1>`)
    .replace(/<h2 class="subheadline">.*<\/h2>/u, '')
    .replace(/<p>[^]*<\/p>(?=\s*<(?:div class="article-tags"|\/article>))/u, () => paragraphs.join('')); // prettier-ignore
  return published ? dated(told, lang, published) : told;
}

function isDay(name: ReadingArticle): name is Day {
  return (DAYS as readonly string[]).includes(name);
}

function dated(html: string, lang: ReadingLang, day: string): string {
  const { date, locale } = FRAMES[lang];
  const printed = new Intl.DateTimeFormat(locale, { dateStyle: 'full' }).format(new Date(day));
  return lang === 'ar'
    ? html.replace(date, `${printed} - 10:30`)
    : html
        .replaceAll(date, `${day}T09:10:00+01:00`)
        .replace(/Le \d\d\/\d\d\/\d{4} à/u, `${printed}, à`)
        .replace(/,"dateModified":"[^"]*"/u, '');
}

function inCorpus(lang: ReadingLang, id: string): CorpusArticle {
  const lines = readFileSync(join(TESTS, 'corpus', `${lang}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n');
  const found = lines.map((one) => JSON.parse(one) as CorpusArticle).find((one) => one.id === id);
  if (!found) throw new Error(`The corpus has no article ${id}.`);
  return found;
}

const escape = (text: string) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
