/** What a fact-checker does in a page and in the panel beside it, and what the extension then knows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type browser from 'webextension-polyfill';
import { expect } from 'vitest';
import type { OwnRequests } from '../../utils/messages.ts';
import { openClosedRoot } from './closed-root.ts';
import type { Loaded } from './launch.ts';
import { openDriver, tell } from './library-driver.ts';
import type { Newsroom } from './newsroom.ts';

/** A fictitious article that Siyaq recognises, so that its sidebar stands in the page too. */
export const ARTICLE = readFileSync(
  join(import.meta.dirname, '../pages/ar-leak/page.html'),
  'utf8',
);
export const ADDRESS = 'https://www.hespress.com/annotated.html';
/** A passage of it, and what the newsroom may make of it. */
export const PASSAGE = 'مليوني أجير';
export const EDITED = 'أقل من مليون أجير';
/** Another passage of it. */
export const OTHER = 'منصات التراسل';

const PARAGRAPH = /<p>(?:(?!<\/p>)[\s\S])*مليوني أجير[\s\S]*?<\/p>/gu;
/** The article without the paragraph of the passage. */
export const WITHOUT = ARTICLE.replace(PARAGRAPH, '');
/** Enough words to be known elsewhere again: two alone would be another mention. */
export const PHRASE = `نحو ${PASSAGE}`;
/** The phrase, taken out of its paragraph and put into the article's last one. */
export const MOVED = WITHOUT.replace('توصيات مكتوبة', `شكايات ${PHRASE} وتوصيات مكتوبة`);

/** What a browser's test file gives. */
export interface Subject {
  newsroom: Newsroom;
  loaded: Loaded;
}

/** Opens the panel beside a tab: the browser's own, or the same page in a tab. */
export type OpenPanel = (subject: Subject, tab: number) => Promise<Page>;

/** How many elements of ours stand in a page. */
const HOSTS = `[...document.documentElement.children].filter((one) => one.localName === 'div').length`;
/** Where the middle of the annotator's button is, CSS pixels of the window; nothing in another root. */
const BUTTON = `(root) => {
  const button = [...root.children].find((one) => one.localName === 'section')?.firstElementChild;
  if (button?.localName !== 'button') return [];
  const { left, top, width, height } = button.getBoundingClientRect();
  return [{ x: left + width / 2, y: top + height / 2 }];
}`;
/** Left, top, width and height of the boxes drawn, CSS pixels of the window. */
const BOXES = `(root) => [...root.querySelectorAll('div[data-mark]')].map((box) => {
  const { left, top, width, height } = box.getBoundingClientRect();
  return [left, top, width, height];
})`;

/**
 * One user in one browser. The extension is asked through a page of its own that stays in the
 * background: a page that comes to the front would take the focus, and stop the frames of the article.
 */
export class AnnotatingUser {
  private readonly subject: () => Subject;
  private readonly panelBeside: OpenPanel;
  private driver: Page | null = null;

  constructor(subject: () => Subject, panelBeside: OpenPanel) {
    this.subject = subject;
    this.panelBeside = panelBeside;
  }

  /** An empty library, no page but the driver's, and the article as first published. */
  async beginAnew(): Promise<void> {
    this.driver ??= await openDriver(this.subject().loaded);
    for (const page of await this.subject().loaded.browser.pages())
      if (page !== this.driver) await page.close();
    await this.ask('deleteEverything', null);
    this.publish(ARTICLE);
  }

  publish(html: string): void {
    this.subject().newsroom.extra.set(new URL(ADDRESS).pathname, html);
  }

  /** One request, as a page of the extension. */
  async ask<Name extends keyof OwnRequests>(
    name: Name,
    asks: OwnRequests[Name]['asks'],
  ): Promise<OwnRequests[Name]['answer'] | null> {
    this.driver ??= await openDriver(this.subject().loaded);
    return await tell(this.driver, name, asks);
  }

  /** Everything that is stored and not in the bin. */
  async annotations() {
    const listed = await this.ask('listAnnotations', { filter: {}, offset: 0, limit: 9 });
    if (!listed || 'error' in listed) throw new Error(`No list: ${JSON.stringify(listed)}`);
    return listed.annotations;
  }

  /** Runs a function, sent as source, where only the extension's own interfaces are. */
  async asExtension<Args extends unknown[], Result>(
    work: (chrome: typeof browser, ...args: Args) => Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    this.driver ??= await openDriver(this.subject().loaded);
    const source = `(${work.toString()})(chrome, ...${JSON.stringify(args)})`;
    return (await this.driver.evaluate(source)) as Result;
  }

  /** The tab of an address. */
  async tabOf(url = ADDRESS): Promise<number> {
    return await this.asExtension(
      async (chrome, address) =>
        (await chrome.tabs.query({})).find((one) => one.url === address)?.id ?? -1,
      url,
    );
  }

  /** Opens the article, in front, and waits for the sidebar that Siyaq puts there anyway. */
  async visit(): Promise<Page> {
    const page = await this.subject().loaded.browser.newPage();
    await page.goto(ADDRESS);
    await page.bringToFront();
    await openClosedRoot(page);
    return page;
  }

  async switchMode(on: boolean) {
    return await this.ask('annotationMode', { tab: await this.tabOf(), on });
  }

  async hosts(page: Page): Promise<number> {
    return (await page.evaluate(HOSTS)) as number;
  }

  /** Boxes of marks in the page. */
  async boxes(page: Page): Promise<number[][]> {
    return await this.inAllRoots(page, BOXES);
  }

  /** What a function finds in each element of ours, in a row. */
  private async inAllRoots<Found>(page: Page, body: string): Promise<Found[]> {
    const all: Found[] = [];
    for (let nth = 0; nth < (await this.hosts(page)); nth++)
      all.push(...(await (await openClosedRoot(page, { nth })).run<Found[]>(body)));
    return all;
  }

  /** Selects the first place of a text. */
  async select(page: Page, text: string): Promise<void> {
    const found = await page.evaluate((wanted) => {
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
    expect(found, text).toBe(true);
  }

  /** Selects a passage and clicks the button that comes, as a hand would. */
  async mark(page: Page, text = PASSAGE): Promise<void> {
    const { x, y } = await this.offeredButton(page, text);
    await page.mouse.click(x, y);
  }

  /** Selects a passage. @returns the middle of the button that comes */
  async offeredButton(page: Page, text = PASSAGE): Promise<{ x: number; y: number }> {
    await this.select(page, text);
    const buttons = () => this.inAllRoots<{ x: number; y: number }>(page, BUTTON);
    await expect.poll(buttons, { timeout: 10_000 }).toHaveLength(1);
    const [place = { x: 0, y: 0 }] = await buttons();
    return place;
  }

  /** The panel beside the article, with the form of a new draft. */
  async openPanel(): Promise<Page> {
    const panel = await this.panelBeside(this.subject(), await this.tabOf());
    await this.newForm(panel);
    return panel;
  }

  async type(panel: Page, field: string, text: string): Promise<void> {
    await this.turnTo(panel);
    await panel.focus(`[data-field="${field}"]`);
    await panel.keyboard.type(text);
  }

  /** Puts a text of any length into a field, as a paste does. */
  async fill(panel: Page, field: string, text: string): Promise<void> {
    const put = (one: Element, value: string) => {
      (one as HTMLInputElement).value = value;
      one.dispatchEvent(new Event('input', { bubbles: true }));
    };
    await panel.$eval(`[data-field="${field}"]`, put, text);
  }

  /** Chooses the nth option of a group. */
  async choose(panel: Page, group: string, nth: number): Promise<void> {
    await panel.$$eval(`${group} .option input`, (all, at) => all[at]?.click(), nth);
  }

  /** Waits for a notice, and reads it. */
  async notice(panel: Page, selector: string): Promise<string> {
    await panel.waitForSelector(selector);
    return await panel.$eval(selector, (one) => one.textContent);
  }

  /** Presses one key with Control. */
  async withControl(panel: Page, key: 'a' | 'v'): Promise<void> {
    const commands = { a: 'selectAll', v: 'paste' };
    await panel.keyboard.down('Control');
    // Chromium's debugger presses keys; what they stand for must be said.
    await panel.keyboard.press(key, { commands: [commands[key]] });
    await panel.keyboard.up('Control');
  }

  /** Waits for the form of a new draft, which has taken the focus. */
  async newForm(panel: Page): Promise<void> {
    await this.turnTo(panel);
    // Asked at intervals: that the focus moves is no change of the document, which a selector waits for.
    const focused = `document.activeElement?.id === 'form-heading'`;
    await panel.waitForFunction(focused, { polling: 100 });
  }

  /** Keys go to the tab in front; the browser's own panel has them beside it. */
  async turnTo(panel: Page): Promise<void> {
    if (panel.url().includes('?tab=')) await panel.bringToFront();
  }

  /** What stands in a field of the form. */
  async valueOf(panel: Page, field: string): Promise<string> {
    return await panel.$eval(`[data-field="${field}"]`, (one) => (one as HTMLInputElement).value);
  }

  /** Saves by keyboard. */
  async save(panel: Page): Promise<void> {
    await panel.keyboard.down('Control');
    await panel.keyboard.press('Enter');
    await panel.keyboard.up('Control');
  }

  /** One annotation on the article, made by the user's own means. */
  async annotate(note: string, text = PASSAGE): Promise<{ page: Page; panel: Page }> {
    const page = await this.visit();
    await this.switchMode(true);
    await this.mark(page, text);
    const panel = await this.openPanel();
    await this.type(panel, 'note', note);
    await this.save(panel);
    await panel.waitForSelector('.annotation');
    return { page, panel };
  }
}
