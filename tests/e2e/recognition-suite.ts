/** Thirty articles of our corpus through the loaded extension: it says what the command line says. */
import { beforeAll, describe, expect, it } from 'vitest';
import { openClosedRoot } from '../helpers/closed-root.ts';
import { corpusPages, PAGE_LANGUAGES, type CorpusPage } from '../helpers/corpus-pages.ts';
import { markedText } from '../helpers/marked-text.ts';
import { tabState } from '../helpers/own-world.ts';
import type { Subject } from './suite.ts';

const CLAIMS = `async (root) => {
  root.querySelector('.tab').click();
  // The claims in view are drawn first, the timeline last.
  while (!root.querySelector('.timeline')) await new Promise((done) => setTimeout(done, 50));
  return [...root.querySelectorAll('.claim h3')].map((one) => one.id.slice(6));
}`;
/** A mention's badge counts its claims, or is a dot where there is none. */
const toolbarOf = ({ found: { level, claims } }: CorpusPage) =>
  level === 'none'
    ? ['nothing', '']
    : ['found', claims.length > 0 ? String(unique(claims.map(({ id }) => id)).length) : '·'];
const unique = (all: string[]) => [...new Set(all)];

/**
 * Registers the shared tests.
 * @param subject the browser that the file has launched
 */
export function describeRecognition(name: string, subject: () => Subject): void {
  const open = async ({ id, html }: CorpusPage) => {
    const path = `/corpus/${id}.html`;
    subject().newsroom.extra.set(path, html);
    const page = await subject().loaded.browser.newPage();
    const url = `https://www.hespress.com${path}`;
    await page.goto(url);
    return { page, url };
  };

  describe.each(PAGE_LANGUAGES)(`${name}: ten pages in %s`, (lang) => {
    let pages: CorpusPage[];
    beforeAll(() => {
      pages = corpusPages(lang);
    });

    it('say in the sidebar and in the text what the command line says', async () => {
      const about = pages.filter(({ found }) => found.level === 'about');
      expect(about.length).toBeGreaterThan(4);
      for (const one of about) {
        const { page } = await open(one);
        const root = await openClosedRoot(page);
        const { claims } = one.found;
        expect(await root.run(CLAIMS), one.id).toEqual(unique(claims.map(({ id }) => id)));
        const sentences = claims.map(({ exact }) => exact.replace(/\s+/gu, ' ').trim());
        expect(await markedText(page), one.id).toEqual(unique(sentences).sort());
        await page.close();
      }
    });

    it('show nothing in the page where the command line finds a mention or nothing', async () => {
      const others = pages.filter(({ found }) => found.level !== 'about');
      expect(others.length).toBeGreaterThan(1);
      for (const one of others) {
        const { page, url } = await open(one);
        const seen = async () => {
          const { badge, status } = await tabState(subject().loaded, url);
          return [status['state'], badge];
        };
        await expect.poll(seen, { timeout: 8000 }).toEqual(toolbarOf(one));
        const hosts = () => page.evaluate(() => document.querySelectorAll('html > div').length);
        expect(await hosts(), one.id).toBe(0);
        await page.close();
      }
    });
  });
}
