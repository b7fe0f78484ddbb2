/** What a page learns of the notes that are written beside it: nothing, by any probe we know. */
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AnnotatingUser } from '../helpers/annotating-user.ts';
import { PROBES } from '../helpers/page-probes.ts';

/** Keys and texts that reach the page, of whatever kind. */
const LISTEN = `(() => {
  globalThis.stolenKeys = [];
  for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste', 'compositionend'])
    for (const target of [window, document])
      target.addEventListener(type, (event) => stolenKeys.push(event.key ?? event.data ?? type), true);
})()`;

/** Registers the shared tests for the user of one browser. */
export function describePrivacy(name: string, user: AnnotatingUser): void {
  describe(`${name}: what the page learns`, () => {
    beforeEach(() => user.beginAnew());

    it('no letter of a note, by any known probe, and no key typed in the panel', async () => {
      const note = secret(40);
      const page = await user.visit();
      await page.evaluate(LISTEN);
      await user.switchMode(true);
      await user.mark(page);
      const panel = await user.openPanel();
      await user.type(panel, 'note', note);
      await user.type(panel, 'newClaim', secret(200));
      await panel.$eval('[data-field=evidence] > button', (button) => button.click());
      await panel.waitForSelector('[data-field="evidence.0.url"]');
      await user.type(panel, 'evidence.0.url', 'https://archive.example/1');
      for (const field of ['evidence.0.shows', 'tags', 'author'])
        await user.type(panel, field, secret(40));
      await user.save(panel);
      await panel.waitForSelector('.annotation .note');
      expect(await panel.$eval('.annotation .note', (one) => one.textContent)).toContain(note);
      await page.bringToFront();
      expect(await page.evaluate('stolenKeys')).toEqual([]);
      expect(await learnt(page, note)).toEqual([]);
      // The outline stands in the page: not even which annotation it belongs to can be read off it.
      expect(await user.boxes(page)).toHaveLength(1);
      const [one] = await user.annotations();
      expect(await learnt(page, one?.id ?? '')).toEqual([]);
      const roots = `[...document.querySelectorAll('*')].filter((one) => one.shadowRoot).length`;
      expect(await page.evaluate(roots)).toBe(0);
      expect(Object.keys(PROBES).length).toBeGreaterThanOrEqual(30);
    });

    it('would learn it if it stood in the page, and hear keys typed there: the control', async () => {
      const note = secret(40);
      const page = await user.visit();
      await page.evaluate(LISTEN);
      await page.evaluate((text) => {
        const open = document.createElement('div');
        open.attachShadow({ mode: 'open' }).textContent = text;
        document.documentElement.append(open);
        const plain = document.createElement('p');
        plain.textContent = text;
        document.body.append(plain);
      }, note);
      await page.keyboard.press('x');
      expect(await page.evaluate('stolenKeys')).toContain('x');
      expect((await learnt(page, note)).length).toBeGreaterThan(8);
    });
  });
}

/** The probes that hold any six letters of a text in a row. */
async function learnt(page: Page, note: string): Promise<string[]> {
  const parts = Array.from({ length: note.length - 5 }, (_, at) => note.slice(at, at + 6));
  const found: string[] = [];
  for (const [probe, look] of Object.entries(PROBES)) {
    const answer = (await page.evaluate(`(async () => (${look})(${JSON.stringify(note)}))()`)) as string; // prettier-ignore
    if (parts.some((part) => answer.includes(part))) found.push(probe);
  }
  return found;
}

/** Random small letters that no page text holds in a row. */
function secret(length: number): string {
  const letters = 'bcdfghjklmnpqrstvwxz';
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => letters[byte % letters.length]).join('');
}
