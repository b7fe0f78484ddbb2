/**
 * How the dossier looks, on a screen and on paper. The page's own policy admits this style alone, by
 * its hash; when a line here changes, the test of the dossier names the new one.
 */
import { markup } from './markup.ts';

export const STYLE_HASH = 'sha256-AZzgxarS6REygwceTD3T8Yc/52jtrIxc89bDMHYRi0Q=';

export const STYLE = markup`<style>
:root { color-scheme: light; --line: #c9c5bb; --soft: #5a564e; --ink: #1c1b19; }
* { box-sizing: border-box; }
body {
  margin: 0; background: #fff; color: var(--ink);
  font: 1rem/1.7 "Noto Naskh Arabic", "Noto Sans Arabic", "Geeza Pro", "Segoe UI", "Noto Sans", system-ui, sans-serif;
}
:lang(fr), :lang(en) { font-family: "Segoe UI", "Noto Sans", system-ui, "Noto Naskh Arabic", sans-serif; }
main { max-inline-size: 46rem; margin: 0 auto; padding: 2rem 1.25rem; }
h1 { font-size: 1.7rem; line-height: 1.3; margin: 0; }
h2 { font-size: 1.25rem; line-height: 1.4; margin: 0; }
p { margin: 0.25rem 0; }
section, footer, main > header { margin-block-end: 1.5rem; }
.page { border-block-start: 3px solid var(--ink); padding-block-start: 1rem; }
article { border: 1px solid var(--line); border-radius: 0.4rem; padding: 0.9rem 1.1rem; margin-block: 0.9rem; }
blockquote { margin: 0 0 0.7rem; padding-inline-start: 0.9rem; border-inline-start: 4px solid #d9a400; }
blockquote p, .words, bdi { overflow-wrap: anywhere; white-space: pre-line; }
blockquote span, .provenance, dt, footer { color: var(--soft); }
mark { background: #fff3c4; color: inherit; font-weight: 600; }
dl { margin: 0; }
dl > div { display: grid; grid-template-columns: 9rem 1fr; gap: 0.2rem 1rem; padding-block: 0.2rem; }
dt { font-weight: 600; }
dd { margin: 0; min-inline-size: 0; }
dd > :first-child { margin-block-start: 0; }
ol { margin: 0; padding-inline-start: 1.2rem; }
.counts { list-style: none; display: flex; flex-wrap: wrap; gap: 0.4rem 1rem; padding: 0; margin-block: 0.5rem; }
.verdict { border: 1.5px solid currentColor; border-radius: 0.3rem; padding: 0 0.45rem; }
.confirmed { color: #14602f; }
.false { color: #9c1b1b; }
.disputed, .unverified { color: #7a4b00; }
.attributed, .outdated { color: #3f4654; }
.tag { border: 1px solid var(--line); border-radius: 1rem; padding: 0 0.6rem; }
.address, .provenance { font-size: 0.85rem; }
.provenance { margin-block-start: 0.6rem; border-block-start: 1px solid var(--line); padding-block-start: 0.4rem; }
.provenance code { font-family: monospace; white-space: nowrap; }
a { color: #0b4f8a; }
@media (max-width: 34rem) { dl > div { grid-template-columns: 1fr; } }
@media print {
  @page { size: A4; margin: 18mm 16mm; }
  body { font-size: 10.5pt; }
  main { max-inline-size: none; padding: 0; }
  article, blockquote, header { break-inside: avoid; }
  header { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
  mark, .verdict { print-color-adjust: exact; }
}
</style>`;
