/** What a fact-checker meets: mark, judge, reload, come back to an edited page; and what the page learns. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { openClosedRoot } from '../helpers/closed-root.ts';
import { openOwnPage } from '../helpers/launch.ts';
import { openDriver, tell } from '../helpers/library-driver.ts';
import { PROBES } from '../helpers/page-probes.ts';
import { asExtension } from '../helpers/own-world.ts';
import { settle, type Subject } from './suite.ts';

const ROOT = join(import.meta.dirname, '../..');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const HTML = readFileSync(join(ROOT, 'tests/pages/ar-leak/page.html'), 'utf8');
/** A passage of that page, and the same after the newsroom has edited it. */
const PASSAGE = 'مليوني أجير';
const EDITED = 'أقل من مليون أجير';
const PAGE = 'https://www.hespress.com/annotated.html';

type Asked = Parameters<typeof tell>;

/** What a user does, for the tests of one browser alone. */
interface Hands {
  visit: () => Promise<Page>;
  switchMode: (on: boolean) => Promise<unknown>;
  mark: (page: Page) => Promise<void>;
}

/**
 * Registers the shared tests.
 * @param subject the browser that the file has launched
 */
export function describeAnnotating(name: string, subject: () => Subject): Hands {
  const visit = async (url = PAGE): Promise<Page> => {
    const page = await subject().loaded.browser.newPage();
    await page.goto(url);
    return page;
  };
  const serve = (html: string, path = '/annotated.html') =>
    subject().newsroom.extra.set(path, html);
  const tabOf = (url: string) =>
    asExtension(
      subject().loaded,
      async (chrome, address) =>
        (await chrome.tabs.query({})).find((one) => one.url === address)?.id ?? -1,
      url,
    );
  const ask = async <Answer>(request: Asked[1], asks: unknown): Promise<Answer> => {
    const driver = await openDriver(subject().loaded);
    const answer = (await tell(driver, request, asks as never)) as Answer;
    await driver.close();
    return answer;
  };
  const switchMode = async (on: boolean) =>
    await ask<{ on: boolean }>('annotationMode', { tab: await tabOf(PAGE), on });
  const hosts = (page: Page) => page.evaluate(() => document.querySelectorAll('html > div').length);
  /** Selects the first place of a text. */
  const select = (page: Page, text: string) =>
    page.evaluate((wanted) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node as Text).data.indexOf(wanted);
        if (at < 0 || !node.parentElement?.closest('p')) continue;
        node.parentElement.scrollIntoView({ block: 'center' });
        getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
        return true;
      }
      return false;
    }, text);
  /** Our host that came last. */
  const lastRoot = async (page: Page, count: number) => {
    await page.waitForFunction(
      (n) => document.querySelectorAll('html > div').length >= n,
      {},
      count,
    );
    return openClosedRoot(page, { nth: -1 });
  };
  /** Marks by a trusted click on the button. */
  const mark = async (page: Page, text: string) => {
    const before = await hosts(page);
    expect(await select(page, text)).toBe(true);
    const root = await lastRoot(page, before + 1);
    const { x, y } = await root.run<{ x: number; y: number }>(
      `(root) => { const { left, top, width, height } = root.querySelector('button').getBoundingClientRect(); return { x: left + width / 2, y: top + height / 2 }; }`,
    );
    await page.bringToFront();
    await page.mouse.click(x, y);
  };
  const openPanel = async (tab: number) =>
    await openOwnPage(subject().loaded, `sidepanel.html?tab=${tab}`, 'main h2');
  const typeIn = async (panel: Page, field: string, text: string) => {
    await panel.focus(`[data-field="${field}"]`);
    await panel.keyboard.type(text);
  };
  const save = async (panel: Page) => {
    await panel.keyboard.down('Control');
    await panel.keyboard.press('Enter');
    await panel.keyboard.up('Control');
  };
  /** One annotation on the page, made by the user's own means. */
  const annotate = async (note: string): Promise<{ page: Page; tab: number }> => {
    const page = await visit();
    const tab = await tabOf(PAGE);
    await switchMode(true);
    await mark(page, PASSAGE);
    await expect.poll(() => ask('listDrafts', null)).toMatchObject({ drafts: [{ tab }] });
    const panel = await openPanel(tab);
    await panel.waitForSelector('form');
    await typeIn(panel, 'note', note);
    await save(panel);
    await panel.waitForSelector('.annotation');
    await panel.close();
    return { page, tab };
  };

  describe(`${name}: annotating`, () => {
    beforeEach(async () => {
      await ask('deleteEverything', null);
      serve(HTML);
    });

    it('is off until it is switched on, and off again leaves nothing', async () => {
      const page = await visit();
      const begun = await hosts(page);
      await select(page, PASSAGE);
      await settle(page, 500);
      expect(await hosts(page)).toBe(begun);
      expect(await switchMode(true)).toMatchObject({ on: true });
      await select(page, PASSAGE);
      await page.waitForFunction(
        (n) => document.querySelectorAll('html > div').length > n,
        {},
        begun,
      );
      const title = await asExtension(
        subject().loaded,
        async (chrome, url) => {
          const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
          return await chrome.action.getTitle({ tabId: tab?.id ?? -1 });
        },
        PAGE,
      );
      expect(title.split(' · ').length).toBeGreaterThan(1);
      await switchMode(false);
      expect(await hosts(page)).toBe(begun);
    });

    it('marks, judges by keyboard, shows the mark, and finds it after a reload and an edit', async () => {
      const { page, tab } = await annotate('ملاحظة أولى');
      const stored = await ask<{ annotations: Record<string, unknown>[] }>('listAnnotations', {
        filter: {},
        offset: 0,
        limit: 9,
      });
      expect(stored.annotations).toMatchObject([
        { note: 'ملاحظة أولى', quote: { exact: PASSAGE }, page: { url: PAGE } },
      ]);
      // Reloaded, without mode and panel: the registration brings the mark back.
      await switchMode(false);
      await page.reload();
      const boxes = `(root) => [...root.querySelectorAll('section > div')].map((box) => { const { width, height, top, left } = box.getBoundingClientRect(); return [Math.round(left), Math.round(top), Math.round(width), Math.round(height)]; })`;
      const root = await lastRoot(page, 2);
      await expect.poll(() => root.run<number[][]>(boxes)).toHaveLength(1);
      const [box] = await root.run<number[][]>(boxes);
      const text = await page.evaluate((wanted) => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = (node as Text).data.indexOf(wanted);
          if (at < 0 || !node.parentElement?.closest('p')) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + wanted.length);
          const { left, top } = range.getBoundingClientRect();
          return [left, top];
        }
        return [0, 0];
      }, PASSAGE);
      expect(Math.abs((box?.[0] ?? 0) - (text[0] ?? 0))).toBeLessThan(6);
      expect(Math.abs((box?.[1] ?? 0) - (text[1] ?? 0))).toBeLessThan(6);
      // The newsroom edits.
      serve(HTML.replaceAll(PASSAGE, EDITED));
      await page.reload();
      await expect
        .poll(
          async () =>
            JSON.stringify(await ask('listAnnotations', { filter: {}, offset: 0, limit: 9 })),
          { timeout: 10_000 },
        )
        .toContain('"outcome":"changed"');
      const panel = await openPanel(tab);
      await panel.waitForSelector('.what-changed ins');
      expect(await panel.$eval('.what-changed del', (one) => one.textContent)).toContain('مليوني');
      expect(await panel.$eval('.what-changed ins', (one) => one.textContent)).toContain('مليون');
    });

    it('keeps a draft within a second, and brings it back after the panel was closed', async () => {
      const page = await visit();
      const tab = await tabOf(PAGE);
      await switchMode(true);
      await mark(page, PASSAGE);
      await expect.poll(() => ask('listDrafts', null)).toMatchObject({ drafts: [{ tab }] });
      const panel = await openPanel(tab);
      await panel.waitForSelector('form');
      await typeIn(panel, 'note', 'نصف جملة');
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await panel.close();
      const again = await openPanel(tab);
      await again.waitForSelector('form');
      expect(
        await again.$eval('[data-field=note]', (one) => (one as HTMLTextAreaElement).value),
      ).toBe('نصف جملة');
    });

    it('says what is missing, warns of personal data, and masks it', async () => {
      const page = await visit();
      const tab = await tabOf(PAGE);
      await switchMode(true);
      await mark(page, PASSAGE);
      const panel = await openPanel(tab);
      await panel.waitForSelector('form');
      await panel.click('input[type=radio][name]:not(:checked)');
      await panel.evaluate(() => {
        const states = [
          ...document.querySelectorAll<HTMLInputElement>('fieldset:last-of-type input'),
        ];
        states.at(-1)?.click();
      });
      await save(panel);
      await panel.waitForSelector('.fault');
      await panel.evaluate(() => {
        document.querySelector<HTMLInputElement>('fieldset:last-of-type input')?.click();
      });
      await typeIn(panel, 'note', 'هاتف 0612345678');
      await save(panel);
      await panel.waitForSelector('.warning');
      expect(await ask('listAnnotations', { filter: {}, offset: 0, limit: 9 })).toMatchObject({
        total: 0,
      });
      await panel.click('.warning .main');
      await panel.waitForSelector('.annotation');
      const { annotations } = await ask<{ annotations: { note: string }[] }>('listAnnotations', {
        filter: {},
        offset: 0,
        limit: 9,
      });
      expect(annotations[0]?.note).not.toContain('0612345678');
      expect(annotations[0]?.note).toContain('هاتف');
      // Into the bin and back.
      await panel.click('.annotation .quiet:nth-last-of-type(2)');
      await panel.waitForFunction(() => !document.querySelector('.annotation'));
      await panel.click('.undo button');
      await panel.waitForSelector('.annotation');
    });

    it('registers its recall only while there are annotations', async () => {
      const registered = () =>
        asExtension(subject().loaded, async (chrome) =>
          (await chrome.scripting.getRegisteredContentScripts()).map((one) => one.matches),
        );
      await expect.poll(registered).toEqual([]);
      await annotate('x');
      await expect.poll(registered).toEqual([['*://www.hespress.com/*']]);
      await ask('deleteEverything', null);
      await expect.poll(registered).toEqual([]);
    });

    it.each(['ar', 'fr', 'en'])('has no accessibility violation in %s', async (lang) => {
      const { tab, page } = await annotate('ملاحظة');
      await mark(page, 'الضمان');
      const panel = await openPanel(tab);
      await panel.click(`button[lang=${lang}]`);
      await panel.waitForSelector('form');
      await panel.waitForFunction((wanted) => document.documentElement.lang === wanted, {}, lang);
      await panel.evaluate(AXE);
      const violations = await panel.evaluate(async () => {
        const { violations: all } = await (
          globalThis as unknown as {
            axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          }
        ).axe.run();
        return all.map((one) => [one.id, one.nodes.map((node) => node.html.slice(0, 140))]);
      });
      expect(violations).toEqual([]);
    });
  });

  describe(`${name}: what the page learns`, () => {
    beforeEach(async () => {
      await ask('deleteEverything', null);
      serve(HTML);
    });

    it('no letter of a note, by any known probe, and no key typed in the panel', async () => {
      const note = secret(40);
      const typed = secret(200);
      const page = await visit();
      await page.evaluate(() => {
        const keys: string[] = [];
        Object.assign(globalThis, { stolenKeys: keys });
        for (const type of [
          'keydown',
          'keypress',
          'keyup',
          'beforeinput',
          'input',
          'paste',
          'compositionend',
        ])
          for (const target of [window, document])
            target.addEventListener(
              type,
              (event) =>
                keys.push((event as KeyboardEvent).key ?? (event as InputEvent).data ?? type),
              true,
            );
      });
      const tab = await tabOf(PAGE);
      await switchMode(true);
      await mark(page, PASSAGE);
      const panel = await openPanel(tab);
      await panel.waitForSelector('form');
      await typeIn(panel, 'note', note);
      await typeIn(panel, 'newClaim', typed);
      await save(panel);
      await panel.waitForSelector('.annotation .note');
      expect(await panel.$eval('.annotation .note', (one) => one.textContent)).toContain(note);
      await page.bringToFront();
      expect(
        await page.evaluate(() => (globalThis as unknown as { stolenKeys: string[] }).stolenKeys),
      ).toEqual([]);
      const learnt: string[] = [];
      for (const [probe, look] of Object.entries(PROBES)) {
        const answer = (await page.evaluate(
          `(async () => (${look})(${JSON.stringify(note)}))()`,
        )) as string;
        if (knows(answer, note)) learnt.push(probe);
      }
      expect(learnt).toEqual([]);
      expect(Object.keys(PROBES).length).toBeGreaterThanOrEqual(30);
      await panel.close();
    });

    it('has probes that would have seen a note in the page: the control', async () => {
      const note = secret(40);
      const page = await visit();
      await page.evaluate((text) => {
        const open = document.createElement('div');
        open.attachShadow({ mode: 'open' }).textContent = text;
        document.documentElement.append(open);
        const plain = document.createElement('p');
        plain.textContent = text;
        document.body.append(plain);
      }, note);
      const learnt: string[] = [];
      for (const [probe, look] of Object.entries(PROBES)) {
        const answer = (await page.evaluate(
          `(async () => (${look})(${JSON.stringify(note)}))()`,
        )) as string;
        if (knows(answer, note)) learnt.push(probe);
      }
      expect(learnt.length).toBeGreaterThan(8);
    });
  });

  return { visit: () => visit(), switchMode, mark: (page) => mark(page, PASSAGE) };
}

/** Random small letters that no page text holds in a row. */
function secret(length: number): string {
  const letters = 'bcdfghjklmnpqrstvwxz';
  return Array.from(
    crypto.getRandomValues(new Uint8Array(length)),
    (byte) => letters[byte % 20],
  ).join('');
}

/** Whether an answer holds any six letters of the note in a row. */
function knows(answer: string, note: string): boolean {
  return Array.from({ length: note.length - 5 }, (_, at) => note.slice(at, at + 6)).some((part) =>
    answer.includes(part),
  );
}
