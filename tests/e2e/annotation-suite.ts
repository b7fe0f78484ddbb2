/** What a fact-checker meets: mark, judge, reload, come back to an edited page. */
import { beforeEach, describe, expect, it } from 'vitest';
import {
  ADDRESS,
  AnnotatingUser,
  ARTICLE,
  EDITED,
  OTHER,
  PASSAGE,
  type OpenPanel,
} from '../helpers/annotating-user.ts';
import { violations } from '../helpers/axe.ts';
import { settle, type Subject } from './suite.ts';

/**
 * Registers the shared tests.
 * @param subject the browser that the file has launched
 * @returns the user, for the tests of one browser alone
 */
export function describeAnnotating(
  name: string,
  subject: () => Subject,
  panelBeside: OpenPanel,
): AnnotatingUser {
  const user = new AnnotatingUser(subject, panelBeside);
  describe(`${name}: annotating`, () => {
    beforeEach(() => user.beginAnew());

    it('is off until it is switched on, in one tab; off again leaves nothing', async () => {
      const other = `${ADDRESS}?other`;
      const beside = await subject().loaded.browser.newPage();
      await beside.goto(other);
      const page = await user.visit();
      const before = await page.evaluate(() => document.documentElement.outerHTML);
      await user.select(page, PASSAGE);
      await settle(page, 500);
      expect(await user.hosts(page)).toBe(1);
      const [tab, otherTab] = [await user.tabOf(), await user.tabOf(other)];
      const titles = () =>
        user.asExtension(
          (chrome, ...tabs) => Promise.all(tabs.map((tabId) => chrome.action.getTitle({ tabId }))),
          tab,
          otherTab,
        );
      const [off] = await titles();
      expect(await user.switchMode(true)).toEqual({ on: true, possible: true });
      await expect.poll(() => user.hosts(page)).toBe(2);
      const [on, elsewhere] = await titles();
      expect(on?.split(' · ')).toHaveLength((off?.split(' · ').length ?? 0) + 1);
      expect(elsewhere).toBe(off);
      await user.switchMode(false);
      await expect.poll(() => user.hosts(page)).toBe(1);
      expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
      expect(await titles()).toEqual([off, off]);
      await user.select(page, OTHER);
      await settle(page, 500);
      expect(await user.hosts(page)).toBe(1);
    });

    it('offers the button below the selection, in an Arabic page too', async () => {
      const page = await user.visit();
      await user.switchMode(true);
      const button = await user.offeredButton(page);
      const passage = await page.evaluate(() => {
        const { left, right, bottom } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect(); // prettier-ignore
        return { left, right, bottom };
      });
      expect(button.x).toBeGreaterThan(passage.left);
      expect(button.x).toBeLessThan(passage.left + 80);
      expect(button.y).toBeGreaterThan(passage.bottom);
      expect(button.y).toBeLessThan(passage.bottom + 50);
    });

    it('finds a marked passage again, edited and gone', async () => {
      const { page, panel } = await user.annotate('ملاحظة أولى');
      expect(await user.annotations()).toMatchObject([
        { note: 'ملاحظة أولى', quote: { exact: PASSAGE }, page: { url: ADDRESS } },
      ]);
      // Reloaded, without the mode: the registration brings the mark back.
      await user.switchMode(false);
      await page.bringToFront();
      await page.reload();
      await expect.poll(() => user.boxes(page), { timeout: 10_000 }).toHaveLength(1);
      await user.select(page, PASSAGE);
      const [box] = await user.boxes(page);
      const text = await page.evaluate(() => {
        const { left, top, width } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect(); // prettier-ignore
        return [left, top, width];
      });
      for (const side of [0, 1, 2])
        expect(Math.abs((box?.[side] ?? 0) - (text[side] ?? 0))).toBeLessThan(8);
      const outcome = async () => (await user.annotations())[0]?.sightings.at(-1)?.outcome;
      user.publish(ARTICLE.replaceAll(PASSAGE, EDITED));
      await page.reload();
      await expect.poll(outcome, { timeout: 10_000 }).toBe('changed');
      await panel.waitForSelector('.what-changed ins');
      expect(await panel.$eval('.what-changed del', (one) => one.textContent)).toContain('مليوني');
      expect(await panel.$eval('.what-changed ins', (one) => one.textContent)).toContain('أقل');
      expect(await panel.$eval('.what-changed p', (one) => one.textContent)).toMatch(/20\d\d/u);
      user.publish(ARTICLE.replace(/<p>(?:(?!<\/p>)[\s\S])*مليوني أجير[\s\S]*?<\/p>/gu, ''));
      await page.reload();
      await expect.poll(outcome, { timeout: 10_000 }).toBe('gone');
      await panel.waitForSelector('.outcome-gone');
      expect(await user.hosts(page)).toBe(1);
    });

    it('keeps a draft within a second, and brings it back after the panel was closed', async () => {
      const page = await user.visit();
      await user.switchMode(true);
      await user.mark(page);
      const panel = await user.openPanel();
      await user.type(panel, 'note', 'نصف جملة');
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await panel.close();
      await user.mark(page, OTHER);
      const again = await user.openPanel();
      expect(await user.valueOf(again, 'note')).toBe('');
      await again.waitForSelector('.drafts button');
      await again.click('.drafts button');
      await expect.poll(() => user.valueOf(again, 'note')).toBe('نصف جملة');
    });

    it('says what is missing, warns of personal data, masks it; into the bin and back', async () => {
      const page = await user.visit();
      await user.switchMode(true);
      await user.mark(page);
      const panel = await user.openPanel();
      const state = (nth: number) =>
        panel.$$eval('fieldset:last-of-type input', (states, at) => states[at]?.click(), nth);
      await state(2);
      await user.save(panel);
      await panel.waitForSelector('.fault');
      expect(await panel.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true'); // prettier-ignore
      await state(0);
      await user.type(panel, 'note', 'هاتف 0612345678');
      await user.save(panel);
      await panel.waitForSelector('.warning');
      expect(await user.annotations()).toEqual([]);
      await panel.click('.warning .main');
      await panel.waitForSelector('.annotation');
      const [{ note } = { note: '' }] = await user.annotations();
      expect(note).toMatch(/^هاتف \D+$/u);
      await panel.click('.annotation .quiet:nth-of-type(3)');
      await panel.waitForFunction(() => !document.querySelector('.annotation'), { polling: 100 });
      await panel.click('.undo button');
      await panel.waitForSelector('.annotation');
      expect(await user.annotations()).toHaveLength(1);
    });

    it('registers its recall only while there are annotations', async () => {
      const registered = () =>
        user.asExtension(async (chrome) =>
          (await chrome.scripting.getRegisteredContentScripts()).map((one) => one.matches),
        );
      await expect.poll(registered).toEqual([]);
      await user.annotate('x');
      await expect.poll(registered).toEqual([['*://www.hespress.com/*']]);
      await user.ask('deleteEverything', null);
      await expect.poll(registered).toEqual([]);
    });

    it('has no accessibility violation in three languages, light and dark', async () => {
      const { page, panel } = await user.annotate('ملاحظة');
      user.publish(ARTICLE.replaceAll(PASSAGE, EDITED));
      await page.bringToFront();
      await page.reload();
      await panel.waitForSelector('.what-changed ins');
      await page.bringToFront();
      await user.mark(page, OTHER);
      await user.newForm(panel);
      await user.type(panel, 'note', 'هاتف 0612345678');
      await user.save(panel);
      await panel.waitForSelector('.warning');
      for (const lang of ['ar', 'fr', 'en'])
        for (const theme of ['light', 'dark']) {
          await user.asExtension((chrome, look) => chrome.storage.local.set(look), { lang, theme });
          await panel.waitForSelector(`[lang=${lang}] .panel[data-theme=${theme}]`);
          expect(await violations(panel), `${lang} ${theme}`).toEqual([]);
        }
    });
  });
  return user;
}
