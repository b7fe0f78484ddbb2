/** What the tests of the exchange share: whole files in one call, words and claims of the real data. */
import { join } from 'node:path';
import { wordsOf } from '../../utils/cli/words.ts';
import type { Annotation } from '../../utils/annotation/schema.ts';
import { finish } from '../../utils/exchange/steps.ts';
import { readFile, type Incoming } from '../../utils/exchange/read/file.ts';
import { applyPlan, planImport } from '../../utils/exchange/plan.ts';
import type { Library } from '../../utils/exchange/library.ts';
import { exportChunks, type ExportWish } from '../../utils/exchange/write/export.ts';
import type { OpenFormat } from '../../utils/exchange/write/outgoing.ts';
import type { Lang } from '../../utils/packs/schema.ts';

const DATA = join(import.meta.dirname, '../../data');
const words = { ar: wordsOf(DATA, 'ar'), fr: wordsOf(DATA, 'fr'), en: wordsOf(DATA, 'en') };

export const NOTHING: Library = { annotations: [], conflicts: [] };

/** A wish with the real words and one fictitious claim, `cnss-leak` / `known`. */
export function wishFor(format: OpenFormat, more: object = {}, lang: Lang = 'en'): ExportWish {
  const statement = { ar: 'ادعاء', fr: 'affirmation', en: 'a claim' };
  return {
    format,
    words: words[lang],
    claims: (topic, id) => (topic === 'cnss-leak' && id === 'known' ? statement : null),
    ...more,
  };
}

export function written(library: Library, wish: ExportWish = { format: 'siyaq' }): string {
  return [...exportChunks(library, wish)].join('');
}

export function read(text: string): Incoming {
  return finish(readFile(text));
}

/** A library with a file taken over. */
export function takenOver(library: Library, text: string): Library {
  return applyPlan(library, planImport(library, read(text)));
}

/** A valid annotation with some fields of one's own. */
export function annotation(more: Partial<Annotation> = {}): Annotation {
  return {
    id: '5f0c7a52-6d0f-4d4e-9d0a-0c8f3f1b2a11',
    rev: 1,
    created: '2025-04-12T10:00:00.000Z',
    modified: '2025-04-12T11:00:00.000Z',
    deleted: null,
    page: { url: 'https://news.example/a', title: 'خبر', published: '2025-04-09', lang: 'ar' },
    quote: { exact: 'نفى الصندوق', prefix: '', suffix: ' الخبر' },
    position: { start: 0, end: 11 },
    claim: null,
    newClaim: null,
    verdict: null,
    reasons: [],
    note: '',
    evidence: [],
    tags: [],
    author: '',
    state: 'draft',
    sightings: [],
    ...more,
  };
}

/** A library of such annotations, each id once. */
export function libraryWith(...annotations: Annotation[]): Library {
  return { annotations, conflicts: [] };
}
