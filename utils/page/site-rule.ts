/**
 * Extraction hints for one host, as data (`data/sites`). Most come from other people's scrapers and
 * age: they are tried first, count only when they yield, and fail soft.
 */

/** Selectors in the order in which they are tried. */
export interface SiteRule {
  body?: string[];
  date?: string[];
  /** What inside the body is not the article's. */
  drop?: string[];
}

/** Rules by host, without `www.`. */
export type SiteRules = Record<string, SiteRule>;

/** The host in the address of a page, out of its text: to ask `location` costs a quiet page two kB. */
export function hostOf(address: string): string {
  const [bare = ''] = (address.split('#')[0] ?? '').split('?');
  const [, , authority = ''] = bare.split('/');
  return authority.split('@').at(-1)?.split(':')[0] ?? '';
}

/** The rule for a host: its own, or that of the domain above. */
export function ruleFor(rules: SiteRules, host: string): SiteRule | null {
  const labels = host.toLowerCase().split('.');
  for (let at = 0; at < labels.length - 1; at++) {
    const domain = labels.slice(at).join('.');
    if (Object.hasOwn(rules, domain)) return rules[domain] ?? null;
  }
  return null;
}
