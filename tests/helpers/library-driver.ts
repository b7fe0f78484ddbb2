/** Drives the library of a loaded build: messages from a real page of the extension. */
import type { Page } from 'puppeteer-core';
import type { OwnRequests } from '../../utils/messages.ts';
import type { Loaded } from './launch.ts';
import { openOwnPage } from './launch.ts';

type Answer<Name extends keyof OwnRequests> = OwnRequests[Name]['answer'];

/** A page of the extension that speaks for the surfaces. */
export async function openDriver(loaded: Loaded): Promise<Page> {
  return await openOwnPage(loaded, 'popup.html', 'input');
}

/** One message, once. @returns null when the background died before it answered */
export async function tell<Name extends keyof OwnRequests>(
  page: Page,
  name: Name,
  asks: OwnRequests[Name]['asks'],
): Promise<Answer<Name> | null> {
  const message = JSON.stringify({ name, asks });
  const answer = await page.evaluate(async (given) => {
    const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } }; // prettier-ignore
    const answered = await chrome.runtime.sendMessage(JSON.parse(given)).catch(() => null);
    return JSON.stringify(answered ?? null);
  }, message);
  return JSON.parse(answer) as Answer<Name> | null;
}

/** Notes of all annotations, by id. */
export async function storedNotes(page: Page): Promise<Map<string, string>> {
  const answer = await tell(page, 'exportAll', null);
  if (!answer || 'error' in answer) throw new Error(`No export: ${JSON.stringify(answer)}`);
  const annotations = answer.annotations as { id: string; note: string }[];
  const notes = new Map(annotations.map((one) => [one.id, one.note]));
  if (notes.size !== annotations.length) throw new Error('An annotation is there twice');
  return notes;
}
