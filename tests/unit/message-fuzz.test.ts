import browser from 'webextension-polyfill';
import { describe, expect, it, vi } from 'vitest';
import { answerMessage } from '../../entrypoints/background/answers.ts';
import { input } from '../helpers/annotations.ts';
import { fuzzMessages } from '../helpers/message-fuzz.ts';
import { fromOwnPage } from '../helpers/senders.ts';

const ask = async (name: string, asks: unknown) =>
  await answerMessage({ name, asks }, fromOwnPage());

/** All that a page must not be able to change. */
async function library(): Promise<string> {
  const stored = Object.entries(await browser.storage.local.get(null));
  const copy = stored.filter(([key]) => key.startsWith('siyaq.copy.'));
  return JSON.stringify([await ask('exportAll', null), copy.sort()]);
}

const ROUNDS = 20_000;

describe('the background', () => {
  it('withstands 20,000 random messages of a hostile page', async () => {
    vi.spyOn(browser.scripting, 'executeScript').mockResolvedValue([]);
    await ask('deleteEverything', null);
    for (let n = 0; n < 5; n++) await ask('saveAnnotation', { input: input(n), base: 0 });
    const before = await library();
    expect(before).toContain('ملاحظة 4');
    const result = await fuzzMessages(ROUNDS, 20);
    expect(result.privileged).toEqual([]);
    expect(result.leaked).toEqual([]);
    // The fuzz reaches the answers at all.
    expect(result.answered).toBeGreaterThan(ROUNDS / 20);
    expect(await library()).toBe(before);
    expect(({} as { polluted?: true }).polluted).toBeUndefined();
  });

  it('is no blind witness: the same messages from an own page do change the library', async () => {
    const before = await library();
    await ask('binAnnotations', { ids: [input(1).id] });
    expect(await library()).not.toBe(before);
  });
});
