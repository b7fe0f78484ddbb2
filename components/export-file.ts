/** A written file as the browser hands it over: a link to what lies in memory, no permission needed. */
import type { Library } from '../utils/exchange/library.ts';
import type { Steps } from '../utils/exchange/steps.ts';
import { exportSteps, type ExportWish } from '../utils/exchange/write/export.ts';

export interface MadeFile {
  name: string;
  /** `blob:` address; lives as long as the page. */
  url: string;
  bytes: number;
  /** Whether it is a page to look at and print. */
  isPage: boolean;
}

const KINDS: Record<ExportWish['format'], [ending: string, type: string]> = {
  siyaq: ['siyaq.json', 'application/json'],
  'web-annotation': ['jsonld', 'application/ld+json'],
  'claim-review': ['claimreview.jsonld', 'application/ld+json'],
  csv: ['csv', 'text/csv;charset=utf-8'],
  dossier: ['html', 'text/html;charset=utf-8'],
};

/** Writes a file in steps of one record. */
export function* fileSteps(library: Library, wish: ExportWish): Steps<MadeFile> {
  const parts = yield* exportSteps(library, wish, (text) => new Blob([text]));
  const [ending, type] = KINDS[wish.format];
  const blob = new Blob(parts, { type });
  return {
    name: `siyaq-${new Date().toISOString().slice(0, 10)}.${ending}`,
    url: URL.createObjectURL(blob),
    bytes: blob.size,
    isPage: wish.format === 'dossier',
  };
}
