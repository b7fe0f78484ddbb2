/** The database of annotations goes behind the extension's back; the second copy stays. */
import type { Page } from 'puppeteer-core';
import { stopWorker } from '../helpers/stop-worker.ts';
import { press } from '../helpers/toolbar.ts';

/** @param noticed what the page shows once it knows */
export async function loseDatabase(page: Page, noticed = '[role=alert] .main'): Promise<void> {
  await stopWorker(page.browser());
  await page.evaluate(
    () =>
      new Promise((done) => {
        indexedDB.deleteDatabase('siyaq-annotations').onsuccess = done;
      }),
  );
  await page.reload();
  await page.waitForSelector(noticed);
}

/** Mends it by the button of the desk. */
export async function restore(page: Page): Promise<void> {
  await press(page, '[role=alert] .main');
  await page.waitForFunction(() => !document.querySelector('[role=alert]'));
}
