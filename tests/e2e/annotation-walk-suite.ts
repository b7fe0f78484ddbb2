/** Whole ways through annotating: judged, come back to, copied, refused, left by keyboard. */
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  ADDRESS,
  ARTICLE,
  EDITED,
  MOVED,
  OTHER,
  PASSAGE,
  PHRASE,
  WITHOUT,
  type AnnotatingUser,
} from '../helpers/annotating-user.ts';
import { violations } from '../helpers/axe.ts';
import { appears, popupOver, press } from '../helpers/toolbar.ts';
import type { Subject } from './suite.ts';

/** Invented, in the form of a telephone number. */
const PHONE = '0612345678';

/** Registers the shared tests for the user of one browser. */
export function describeWalks(name: string, subject: () => Subject, user: AnnotatingUser): void {
  const setLook = (look: { lang: string; theme: string }) =>
    user.asExtension((chrome, wanted) => chrome.storage.local.set(wanted), look);
  /** No fault of access in any language and theme, whatever state the panel is in. */
  const isAccessible = async (panel: Page, state: string) => {
    for (const lang of ['ar', 'fr', 'en'])
      for (const theme of ['light', 'dark']) {
        await setLook({ lang, theme });
        await panel.waitForSelector(`[lang=${lang}] .panel[data-theme=${theme}]`);
        expect(await violations(panel), `${state} ${lang} ${theme}`).toEqual([]);
      }
  };

  describe(`${name}: ways through annotating`, () => {
    beforeEach(async () => {
      await user.beginAnew();
      await setLook({ lang: 'en', theme: 'light' });
    });

    it('mark, judge, reload; then the article moves, changes, loses and regains the passage', async () => {
      const page = await user.visit();
      await user.switchMode(true);
      await user.mark(page, PHRASE);
      const panel = await user.openPanel();
      // The claim that the passage itself suggests, and everything that «ready» asks for.
      await panel.waitForSelector('[data-field=claim] .option .verdict');
      await user.choose(panel, '[data-field=claim]', 0);
      await user.choose(panel, '[data-field=verdict]', 3);
      await user.choose(panel, '[data-field=reasons]', 0);
      await user.type(panel, 'note', 'ملاحظة للمراجعة');
      await panel.$eval('[data-field=evidence] > button', (button) => button.click());
      await panel.waitForSelector('[data-field="evidence.0.url"]');
      await user.type(panel, 'evidence.0.url', 'https://archive.example/1');
      await user.type(panel, 'evidence.0.shows', 'وثيقة خيالية');
      await user.type(panel, 'tags', 'أرقام، مراجعة');
      await user.type(panel, 'author', 'ف.ق');
      await user.choose(panel, 'fieldset:last-of-type', 1);
      await user.save(panel);
      await panel.waitForSelector('.annotation .statement');
      expect(await user.annotations()).toMatchObject([
        {
          quote: { exact: PHRASE },
          claim: { topic: 'cnss-leak', id: 'scale-two-million' },
          verdict: 'disputed',
          reasons: ['admitted'],
          evidence: [{ url: 'https://archive.example/1', shows: 'وثيقة خيالية' }],
          tags: ['أرقام', 'مراجعة'],
          author: 'ف.ق',
          state: 'ready',
        },
      ]);
      // The form has gone, and the focus stays in the panel.
      expect(await panel.evaluate(() => document.activeElement?.id)).toBe('page-heading');
      const comesBack = async (html: string, outcome: string) => {
        user.publish(html);
        await page.bringToFront();
        await page.reload();
        return await user.notice(panel, `.annotation .outcome-${outcome}`);
      };
      expect(await comesBack(ARTICLE, 'exact')).toBe('Found word for word');
      expect(await comesBack(MOVED, 'moved')).toBe('Found in another place');
      expect(await user.boxes(page)).toHaveLength(1);
      expect(await panel.$('.what-changed')).toBeNull();
      await isAccessible(panel, 'moved');
      await setLook({ lang: 'en', theme: 'light' });
      await panel.waitForSelector('[lang=en] .panel');
      expect(await comesBack(ARTICLE.replaceAll(PASSAGE, EDITED), 'changed')).toBe('The words of the passage changed'); // prettier-ignore
      const year = String(new Date().getFullYear());
      const changed = await user.notice(panel, '.what-changed');
      expect(changed).toContain(`Last seen as it was marked: `);
      expect(changed).toContain(year);
      expect(await panel.$eval('.diff del', (one) => one.textContent)).toMatch(
        /^removed: مليوني\s*$/u,
      );
      expect(await panel.$eval('.diff ins', (one) => one.textContent)).toMatch(/^added: أقل من\s+مليون\s*$/u); // prettier-ignore
      expect(await comesBack(WITHOUT, 'gone')).toBe('The passage is gone');
      expect(await user.notice(panel, '.what-changed')).toContain('Last seen as it was marked');
      expect(await user.boxes(page)).toEqual([]);
      await isAccessible(panel, 'gone');
      await setLook({ lang: 'en', theme: 'light' });
      await comesBack(ARTICLE, 'exact');
      expect(await user.boxes(page)).toHaveLength(1);
      const [{ sightings } = { sightings: [] }] = await user.annotations();
      expect(sightings.map(({ outcome }) => outcome)).toEqual(['moved', 'changed', 'gone', 'exact']); // prettier-ignore
    }, 120_000);

    it('warns before copying, masks the copy, and leaves the annotation as it is', async () => {
      const page = await user.visit();
      await user.switchMode(true);
      await user.mark(page);
      const panel = await user.openPanel();
      await user.type(panel, 'note', `اتصل على ${PHONE}`);
      await user.save(panel);
      // Escape leads back to where one was, with nothing saved and nothing lost.
      await panel.waitForSelector('.warning');
      await panel.keyboard.press('Escape');
      await panel.waitForFunction(() => !document.querySelector('.warning'), { polling: 100 });
      const focused = () => panel.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['field']); // prettier-ignore
      expect(await focused()).toBe('note');
      expect(await user.valueOf(panel, 'note')).toBe(`اتصل على ${PHONE}`);
      expect(await user.annotations()).toEqual([]);
      await user.save(panel);
      await panel.waitForSelector('.warning');
      await panel.click('.warning .main + button');
      await panel.waitForSelector('.annotation');
      expect((await user.annotations())[0]?.note).toContain(PHONE);
      const copyButton = '.annotation .actions > button:last-of-type';
      await panel.click(copyButton);
      expect(await user.notice(panel, '.annotation .warning')).toContain('telephone');
      await isAccessible(panel, 'copying');
      await panel.click('.annotation .warning .main');
      await panel.waitForFunction(() => !document.querySelector('.warning'), { polling: 100 });
      // What the clipboard holds now, pasted.
      await panel.click('.annotation .actions > button:nth-of-type(2)');
      await panel.waitForSelector('[data-field=note]');
      await user.turnTo(panel);
      await panel.focus('[data-field=note]');
      await user.withControl(panel, 'a');
      await user.withControl(panel, 'v');
      await expect.poll(() => user.valueOf(panel, 'note')).toContain(PASSAGE);
      const copied = await user.valueOf(panel, 'note');
      expect(copied).toContain(ADDRESS);
      expect(copied).toContain('اتصل على █');
      expect(copied).not.toMatch(/\d{4}/u);
      expect((await user.annotations())[0]?.note).toContain(PHONE);
      await panel.click('.annotation-form .main + button');
      await panel.waitForFunction(() => !document.querySelector('form'), { polling: 100 });
    });

    it('a draft that is refused says why and what to do; mended, it is kept and survives reloads', async () => {
      const page = await user.visit();
      await user.switchMode(true);
      await user.mark(page);
      const panel = await user.openPanel();
      const kept = async () => {
        const answer = await user.ask('listDrafts', null);
        return answer && 'drafts' in answer ? answer.drafts.map(({ form }) => form.note) : [];
      };
      await user.fill(panel, 'author', 'ط'.repeat(501));
      await user.type(panel, 'note', 'مسودة أقصر');
      const refused = await user.notice(panel, '.actions .warning');
      expect(refused).toContain('“Your initials” is longer than 500 characters. Shorten it');
      expect(await kept()).toEqual(['']);
      await isAccessible(panel, 'refused');
      expect(await user.valueOf(panel, 'note')).toBe('مسودة أقصر');
      await user.fill(panel, 'author', 'ف.ق');
      await expect.poll(kept, { timeout: 5_000 }).toEqual(['مسودة أقصر']);
      await panel.waitForFunction(() => !document.querySelector('.actions .warning'), { polling: 100 }); // prettier-ignore
      await page.bringToFront();
      await page.reload();
      expect(await user.valueOf(panel, 'note')).toBe('مسودة أقصر');
      await user.turnTo(panel);
      await panel.evaluate(() => location.reload()).catch(() => undefined);
      await expect
        .poll(() => user.valueOf(panel, 'note').catch(() => null), { timeout: 10_000 })
        .toBe('مسودة أقصر');
      await user.save(panel);
      await panel.waitForSelector('.annotation');
      expect(await user.annotations()).toMatchObject([{ note: 'مسودة أقصر' }]);
      expect(await kept()).toEqual([]);
    });

    it('Escape takes the button away, another selection brings it back; the popup switches the mode', async () => {
      const page = await user.visit();
      const popup = await popupOver(subject().loaded, page);
      const isPressed = (on: boolean) => `.annotation-switch [aria-pressed=${on}]`;
      await press(popup, isPressed(false));
      await appears(popup, isPressed(true));
      await user.offeredButton(page);
      expect(await user.hosts(page)).toBe(2);
      await page.keyboard.press('Escape');
      expect(await user.hosts(page)).toBe(1);
      await user.offeredButton(page, OTHER);
      await press(popup, isPressed(true));
      await appears(popup, isPressed(false));
      await expect.poll(() => user.hosts(page)).toBe(1);
    });

    it('the keyboard alone reaches every field and saves; the switch follows the mode', async () => {
      const page = await user.visit();
      await user.switchMode(true);
      await user.mark(page);
      const panel = await user.openPanel();
      expect(await panel.evaluate(() => document.activeElement?.id)).toBe('form-heading');
      const reached = new Set<string>();
      for (let step = 0; step < 60; step++) {
        await panel.keyboard.press('Tab');
        const { field, submit } = await panel.evaluate(() => {
          const one = document.activeElement;
          const holder = one?.closest('[data-field]') as HTMLElement | null;
          return { field: holder?.dataset['field'] ?? '', submit: one?.matches('.main') ?? false };
        });
        reached.add(field);
        if (field === 'verdict') await panel.keyboard.press('ArrowDown');
        if (field === 'newClaim') await panel.keyboard.type('claim');
        if (submit) break;
      }
      const fields = ['claim', 'newClaim', 'verdict', 'reasons', 'note', 'evidence', 'tags', 'author']; // prettier-ignore
      expect(fields.filter((field) => !reached.has(field))).toEqual([]);
      await panel.keyboard.press('Enter');
      await panel.waitForSelector('.annotation');
      expect(await user.annotations()).toMatchObject([{ newClaim: 'claim', verdict: 'confirmed' }]);
      await panel.waitForSelector('.annotation-switch [aria-pressed=true]');
      await user.switchMode(false);
      await panel.waitForSelector('.annotation-switch [aria-pressed=false]');
    });
  });
}
