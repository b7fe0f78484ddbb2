import type { Page } from 'puppeteer-core';

/**
 * Text under our highlights, white space apart, in order of letters.
 * @param lit only the sentence that a claim has lit
 */
export const markedText = (page: Page, lit = false): Promise<string[]> =>
  page.evaluate(
    (wanted) =>
      [...CSS.highlights]
        .filter(([name]) => name.endsWith('lit') === wanted)
        .flatMap(([, marks]) => [...marks].map((range) => (range as Range).toString()))
        .map((text) => text.replace(/\s+/gu, ' ').trim())
        .sort(),
    lit,
  );
