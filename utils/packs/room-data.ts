/** What the desk shows of things that the build has read: written pages, corrections, sites, licences. */

/** A written page, read: no markup is parsed later. A text, or an element of a few safe kinds around others. */
export type DocumentNode =
  | string
  | {
      tag: 'h1' | 'h2' | 'h3' | 'p' | 'strong' | 'em' | 'code' | 'ul' | 'ol' | 'li';
      children: DocumentNode[];
    };

/** One dated correction of a fact, as `CORRECTIONS.md` records it. */
export interface Correction {
  /** YYYY-MM-DD. */
  date: string;
  /** What was corrected, for instance `claims/scale-two-million`. */
  about: string;
  was: string;
  is: string;
  why: string;
}

/** A site that is covered from the start. */
export interface CoveredSite {
  /** Bare host; its subdomains are covered too. */
  host: string;
  name: { ar: string; fr: string };
}

/** A package of others that ships inside ours. */
export interface Licence {
  name: string;
  version: string;
  /** SPDX name. */
  licence: string;
}
