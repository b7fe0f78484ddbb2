/** A fact-checker whose database was lost between two starts: told, nothing saved over it, restored. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import {
  AnnotatingUser,
  ARTICLE,
  OTHER,
  PASSAGE,
  type OpenPanel,
} from '../helpers/annotating-user.ts';
import { violations } from '../helpers/axe.ts';
import type { Start } from '../helpers/browser-kills.ts';
import { openOwnPage } from '../helpers/launch.ts';
import { startNewsroom } from '../helpers/newsroom.ts';
import { HOSTS } from './suite.ts';

/**
 * Registers the test.
 * @param start starts the browser on a profile that outlives it
 * @param lose removes the database from a profile that is not in use; the second copy stays
 */
export function describeRestoring(
  name: string,
  start: Start,
  panelBeside: OpenPanel,
  lose: (profile: string) => void,
): void {
  it(`${name}: a lost database is told in the panel, nothing is saved over it, all comes back at the desk`, async () => {
    const newsroom = await startNewsroom(HOSTS);
    const profile = mkdtempSync(join(tmpdir(), 'siyaq-restored-'));
    const session = async (
      work: (
        user: AnnotatingUser,
        open: (path: string, ready: string) => Promise<Page>,
      ) => Promise<void>,
    ) => {
      const loaded = await start(newsroom, profile);
      const user = new AnnotatingUser(() => ({ newsroom, loaded }), panelBeside);
      try {
        await user.asExtension((chrome) => chrome.storage.local.set({ lang: 'en' }));
        await work(user, (path, ready) => openOwnPage(loaded, path, ready));
      } finally {
        await loaded.close();
      }
    };
    try {
      await session(async (user) => {
        await user.beginAnew();
        await user.annotate('ملاحظة باقية');
      });
      lose(profile);
      await session(async (user, open) => {
        user.publish(ARTICLE);
        const page = await user.visit();
        await user.switchMode(true);
        await user.mark(page, OTHER);
        const panel = await user.openPanel();
        expect(await user.notice(panel, 'main > .warning')).toContain('damaged');
        expect(await violations(panel)).toEqual([]);
        // A save is refused, and what was typed stays.
        await user.type(panel, 'note', 'كُتبت أثناء الضرر');
        await user.save(panel);
        await panel.waitForFunction(() => document.querySelectorAll('.warning').length === 2, { polling: 100 }); // prettier-ignore
        expect(await user.valueOf(panel, 'note')).toBe('كُتبت أثناء الضرر');
        const href = await panel.$eval('.warning a', (link) => link.getAttribute('href') ?? '');
        const desk = await open(href, '[role=alert] .main');
        expect(await user.notice(desk, '[role=alert]')).toContain('Whole in the database: 0; in the second copy: 1'); // prettier-ignore
        await desk.$eval('[role=alert] .main', (button) => (button as HTMLElement).click());
        expect(await user.notice(desk, 'main [role=status].plain')).toContain(
          '1 annotation restored',
        );
        await desk.close();
        // The panel has heard of it; the draft that was refused is saved now.
        await page.bringToFront();
        // The browser's own panel stood beside the desk meanwhile: there is no form and no warning there.
        await panel.waitForSelector('[data-field=note]');
        await panel.waitForFunction(() => !document.querySelector('main > .warning'), { polling: 100 }); // prettier-ignore
        await user.turnTo(panel);
        await panel.focus('[data-field=note]');
        await user.save(panel);
        await panel.waitForSelector('.annotation + .annotation');
        const stored = (await user.annotations()).map(({ note, quote }) => [quote.exact, note]);
        expect(stored.sort()).toEqual([[OTHER, 'كُتبت أثناء الضرر'], [PASSAGE, 'ملاحظة باقية']].sort()); // prettier-ignore
      });
    } finally {
      await newsroom.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  }, 180_000);
}
