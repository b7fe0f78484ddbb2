/** The desk's rooms about annotations, in any browser: found, edited, out, wiped, in again. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Annotation } from '../../utils/annotation/schema.ts';
import { violations } from '../helpers/axe.ts';
import { deskRecords } from '../helpers/desk-library.ts';
import { openOwnPage, type Loaded } from '../helpers/launch.ts';
import { openDriver, tell } from '../helpers/library-driver.ts';
import { startNewsroom, type Newsroom } from '../helpers/newsroom.ts';
import { setSettings } from '../helpers/own-world.ts';

const COUNT = 60;
const HOSTILE: [name: string, text: string, said: RegExp][] = [
  ['cut.json', '{"format":"siyaq","version":1,"annotations":[{"id":', /Not a whole JSON file/u],
  ['deep.json', '['.repeat(5_000) + ']'.repeat(5_000), /nests deeper/u],
  ['proto.json', '{"format":"siyaq","version":1,"__proto__":{"x":1},"annotations":[]}', /dangerous field/u], // prettier-ignore
  ['newer.json', '{"format":"siyaq","version":99,"annotations":[]}', /newer Siyaq/u],
  ['large.json', ' '.repeat(20 * 1024 * 1024 + 1), /larger than 20 MB/u],
];

/**
 * Registers the tests.
 * @param launch starts a browser that puts downloads into a folder without a question
 */
export function describeDesk(
  name: string,
  launch: (newsroom: Newsroom, downloads: string) => Promise<Loaded>,
): void {
  let newsroom: Newsroom;
  let loaded: Loaded;
  let driver: Page;
  let desk: Page;
  const folder = mkdtempSync(join(tmpdir(), 'siyaq-desk-'));

  const stored = async (): Promise<Annotation[]> => {
    const answer = await tell(driver, 'exportAll', null);
    if (!answer || 'error' in answer) throw new Error(JSON.stringify(answer));
    return answer.annotations as Annotation[];
  };
  const open = async (room: string, ready: string): Promise<void> => {
    desk = await openOwnPage(loaded, `desk.html#${room}`, ready);
  };
  const press = async (selector: string): Promise<void> => {
    await desk.waitForSelector(`${selector}:not(:disabled)`);
    await desk.$eval(selector, (one) => (one as HTMLElement).click());
  };
  const says = (text: string) =>
    desk.waitForFunction((words) => document.querySelector('main')?.textContent.includes(words), {}, text); // prettier-ignore
  const lines = (count: number) =>
    desk.waitForFunction((wanted) => document.querySelectorAll('.line').length === wanted, {}, count); // prettier-ignore
  const take = async (path: string): Promise<void> => {
    const input = (await desk.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>; // prettier-ignore
    await input.uploadFile(path);
  };

  beforeAll(async () => {
    newsroom = await startNewsroom(['unlisted.example']);
    loaded = await launch(newsroom, folder);
    driver = await openDriver(loaded);
  });
  afterAll(async () => {
    await loaded?.close();
    await newsroom?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    await desk?.close();
    await tell(driver, 'deleteEverything', null);
    await setSettings(loaded, { lang: 'en' });
    await tell(driver, 'applyImport', { annotations: deskRecords(COUNT), rev: 0 });
  });

  describe(`${name}: the desk`, () => {
    it('edits many at once, and undoes it', async () => {
      const before = await stored();
      await open('annotations', '.line');
      await desk.select('.filters select', 'news1.example');
      await says('20 annotations');
      await press('.selecting button');
      await desk.waitForSelector('.bulk');
      await desk.select('.bulk select', 'reviewed');
      await press('.bulk [type=submit]');
      await says('Last action: changed');
      const isHere = ({ page }: Annotation) => page.url.startsWith('https://news1.');
      const edited = (await stored()).filter(isHere);
      expect(edited.map(({ state }) => state)).toEqual(Array(20).fill('reviewed'));
      await press('.undo button');
      await says('Last action: undone');
      const judged = (all: Annotation[]) => all.map(({ id, state, tags, verdict }) => ({ id, state, tags, verdict })); // prettier-ignore
      expect(judged(await stored())).toEqual(judged(before));
    });

    it('narrows by site, claim, verdict, state, tag and day, alone and together', async () => {
      await open('annotations', '.line');
      const all = await stored();
      const count = (test: (one: Annotation) => boolean) => says(`${all.filter(test).length} annotation`);
      const from = '2025-05-10';
      const steps: [field: number, value: string, test: (one: Annotation) => boolean][] = [
        [0, 'news1.example', ({ page }) => page.url.startsWith('https://news1.')],
        [1, 'cnss-leak/scale-two-million', ({ claim }) => claim?.id === 'scale-two-million'],
        [2, 'disputed', ({ verdict }) => verdict === 'disputed'],
        [3, 'ready', ({ state }) => state === 'ready'],
        [4, 'رقم', ({ tags }) => tags.includes('رقم')],
      ];
      const choose = (field: number, value: string) => desk.$$eval('.filters select', (selects, at, wanted) => {
        const select = selects[at] as HTMLSelectElement;
        select.value = wanted;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      }, field, value);
      for (const [field, value, test] of steps) {
        await choose(field, value);
        await count(test);
        await choose(field, '');
        await count(() => true);
      }
      await choose(3, 'ready');
      await desk.$eval('.filters [type=date]', (input, value) => {
        (input as HTMLInputElement).value = value;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }, from);
      await count(({ state, modified }) => state === 'ready' && modified >= from);
    }); // prettier-ignore

    it('finds by words, moves by arrow keys, puts into the bin and takes out of it', async () => {
      await open('annotations', '.line');
      await desk.type('.filters [type=search]', 'المصدر ٥٩');
      await lines(1);
      await desk.$eval('.filters [type=search]', (input) => {
        (input as HTMLInputElement).value = '';
        input.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await lines(50);
      await desk.focus('.line input');
      await desk.keyboard.press('ArrowDown');
      await desk.keyboard.press(' ');
      await press('.bulk [type=submit] + button');
      await says('Last action: moved to the bin');
      await press('.choice button:nth-child(2)');
      await lines(1);
      await desk.focus('.line input');
      await desk.keyboard.press(' ');
      await press('.bulk .main');
      await says('Last action: restored');
      expect((await stored()).filter(({ deleted }) => deleted !== null)).toEqual([]);
    });

    it('shows an article: its annotations in the order of the text, its silent edits, its day', async () => {
      await open('annotations', '.line');
      await press('.line .quiet');
      await desk.waitForSelector('.article .timeline .cut');
      const starts = await desk.$$eval('.annotation .note', (all) =>
        all.map((one) => Number(/(\d+)\.$/u.exec(one.textContent)?.[1])),
      );
      expect(starts).toEqual([...starts].sort((a, b) => b - a));
      expect(starts).toHaveLength(4);
      const added = await desk.$$eval('.visits ins', (all) => all.map((one) => one.textContent));
      expect(added[0]).toContain('added: نفى');
    });

    it('exports, deletes everything with proof, and imports: all is there', async () => {
      const before = await stored();
      await open('export', '.exchange .holds');
      await press('.exchange > .main');
      const link = (await desk.waitForSelector('.file a'))!;
      const file = await link.evaluate((one) => one.getAttribute('download') ?? '');
      await link.click();
      // Firefox puts an empty file there first.
      const written = () => readdirSync(folder).includes(file) && statSync(join(folder, file)).size;
      await expect.poll(written, { timeout: 10_000 }).toBeGreaterThan(COUNT * 500);
      await desk.close();
      await open('safety', '.plain + .plain button');
      await press('.plain + .plain button');
      await press('.option input');
      await press('.danger');
      await says('Counted after the deletion: 0 left');
      expect(await stored()).toEqual([]);
      await desk.close();
      await open('import', 'input[type=file]');
      await take(join(folder, file));
      await says(`New: ${COUNT} annotations`);
      expect(await stored()).toEqual([]);
      await press('section .main');
      await says(`${COUNT} annotations imported`);
      expect(await stored()).toEqual(before);
      // Once more: nothing is new.
      await take(join(folder, file));
      await says(`Already here: ${COUNT} annotations`);
    });

    it('shows a conflict side by side, overwrites nothing, takes both when asked', async () => {
      const [mine] = await stored();
      const theirs = { ...mine, rev: 9, note: 'ملاحظة أخرى' };
      const path = join(folder, 'conflict.json');
      writeFileSync(path, JSON.stringify({ format: 'siyaq', version: 1, annotations: [theirs], conflicts: [] })); // prettier-ignore
      await open('import', 'input[type=file]');
      await take(path);
      await desk.waitForSelector('.sides .side + .side');
      await press('.conflict .choice button:nth-child(2)');
      await press('section .main');
      await says('1 annotation imported');
      const after = await stored();
      expect(after).toHaveLength(COUNT + 1);
      expect(after.find(({ id }) => id === mine?.id)).toEqual(mine);
      await press('.undo button');
      await expect.poll(async () => (await stored()).length).toBe(COUNT);
    });

    it('leaves the library untouched by hostile files, and says what to do', async () => {
      const before = JSON.stringify(await stored());
      await open('import', 'input[type=file]');
      for (const [file, text, said] of HOSTILE) {
        const path = join(folder, file);
        writeFileSync(path, text);
        await take(path);
        await desk.waitForFunction((wanted) => document.querySelector('main [role=alert]')?.textContent.includes(wanted), {}, file); // prettier-ignore
        expect(await desk.$eval('main [role=alert]', (one) => one.textContent)).toMatch(said);
      }
      const script = readFileSync(join(import.meta.dirname, '../exchange/library.json'), 'utf8');
      const path = join(folder, 'markup.json');
      writeFileSync(path, script.replaceAll(/"note":"/gu, '"note":"<img src=x onerror=alert(1)>'));
      await take(path);
      await desk.waitForSelector('#report');
      expect(await desk.$$('main img')).toEqual([]);
      expect(JSON.stringify(await stored())).toBe(before);
    });

    it.each(['ar', 'fr', 'en'] as const)('has no fault of access in %s', async (lang) => {
      await setSettings(loaded, { lang });
      const rooms = [['annotations', '.line'], ['export', '.holds'], ['import', 'input'], ['safety', '.plain']]; // prettier-ignore
      for (const [room = '', ready = ''] of rooms) {
        await open(room, ready);
        if (room === 'annotations') await press('.selecting button');
        // Narrowed before anything was scrolled into sight, then wide again.
        for (const width of [390, 1280]) {
          await desk.setViewport({ width, height: 900 });
          await desk.waitForFunction((wanted) => innerWidth === wanted, {}, width);
          await desk.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))); // prettier-ignore
          expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width); // prettier-ignore
        }
        expect(await violations(desk), `${room} ${lang}`).toEqual([]);
        if (room !== 'safety') await desk.close();
      }
    });
  });
}
