/** The address that a page names as its own; null when it names none. Hostile input like all of it. */
export function canonicalOf(document: Document): string | null {
  const href = document.querySelector('link[rel=canonical]')?.getAttribute('href');
  try {
    const url = new URL(href ?? '', document.baseURI);
    return href && /^https?:$/u.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
