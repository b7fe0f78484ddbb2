/** Puts our scripts into a tab. */
import browser from 'webextension-polyfill';
import { DETECTOR_FILES } from '../../utils/site-access.ts';

/** What enters a page on demand. The tables come just before the reader that needs them. */
const FILES = {
  detector: DETECTOR_FILES,
  reader: ['/tables.js', '/reader.js'],
  sidebar: ['/sidebar.js'],
  annotator: ['/recall.js', '/annotator.js'],
  recall: ['/recall.js'],
};

/**
 * Runs a part of ours in the top frame of a tab.
 * @returns whether it could: a tab may have gone, or the permission been withdrawn
 */
export async function inject(part: keyof typeof FILES, tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      files: FILES[part],
    });
    return true;
  } catch {
    return false;
  }
}
