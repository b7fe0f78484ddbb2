/**
 * HTML that is escaped by construction: a template whose gaps take text, numbers and other markup.
 * Text is escaped for content and for attributes in double quotes alike; only this module can make
 * markup, so a text can never become one.
 */

class Markup {
  readonly #html: string;
  constructor(html: string) {
    this.#html = html;
  }
  toString(): string {
    return this.#html;
  }
}

export type { Markup };
/** What a gap takes; null and false leave it empty. */
export type Gap = string | number | null | false | Markup | readonly Gap[];

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Fills a template. Attributes must stand in double quotes. */
export function markup(parts: TemplateStringsArray, ...gaps: Gap[]): Markup {
  return new Markup(parts.map((part, at) => part + filled(gaps[at] ?? null)).join(''));
}

function filled(gap: Gap): string {
  if (gap === null || gap === false) return '';
  if (gap instanceof Markup) return gap.toString();
  if (Array.isArray(gap)) return (gap as readonly Gap[]).map(filled).join('');
  return String(gap).replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? '');
}

/** A link, only to the web; any other address is shown as plain text. */
export function link(address: string, label: Gap = address): Markup {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/u.test(url.protocol)) return markup`${label}`;
  return markup`<a href="${address}" rel="noopener noreferrer nofollow">${label}</a>`;
}
