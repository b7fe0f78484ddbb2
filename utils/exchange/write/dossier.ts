/**
 * The dossier: a page to print or to hand on, complete in itself. No script, no picture, nothing
 * loaded; its own policy forbids them, so that even a fault in here could run nothing. Grouped by
 * article.
 */
import { dateInWords } from '../../date-words.ts';
import { VERDICTS } from '../../packs/schema.ts';
import type { ReviewOptions } from './claim-review.ts';
import { addressMarkup, annotationMarkup, badge, foreignText } from './dossier-annotation.ts';
import { STYLE, STYLE_HASH } from './dossier-style.ts';
import { markup, type Markup } from './markup.ts';
import type { Outgoing } from './outgoing.ts';

const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

/** Writes the dossier, in chunks of one annotation. */
export function* writeDossier(
  annotations: readonly Outgoing[],
  options: ReviewOptions,
): Generator<string> {
  const { lang, t } = options.words;
  const pages = Map.groupBy(annotations, (one) => one.page.number);
  yield `<!doctype html>\n<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">\n`;
  yield `${head(t('dossier.title')).toString()}\n<body>\n<main>\n`;
  yield `${opening(annotations, pages.size, options).toString()}\n`;
  for (const [number, group] of [...pages].sort(([a], [b]) => a - b)) {
    yield `<section class="page">\n${pageHeading(number, group, options).toString()}\n`;
    for (const one of group) yield `${annotationMarkup(one, options).toString()}\n`;
    yield '</section>\n';
  }
  yield `${markup`<footer><p>${t('dossier.method')}</p></footer>`.toString()}\n`;
  yield '</main>\n</body>\n</html>\n';
}

function head(title: string): Markup {
  return markup`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Siyaq">
<title>${title}</title>
${STYLE}
</head>`;
}

function opening(
  annotations: readonly Outgoing[],
  pages: number,
  { words: { t }, desk }: ReviewOptions,
): Markup {
  const counts = Map.groupBy(annotations, (one) => one.verdict);
  const badges = VERDICTS.flatMap((verdict) => {
    const count = counts.get(verdict)?.length ?? 0;
    return count === 0
      ? []
      : [markup`<li>${badge(verdict, t(`verdict.${verdict}`))} ${count}</li>\n`];
  });
  return markup`<header>
<h1>${t('dossier.title')}</h1>
${desk ? markup`<p>${foreignText(desk.name)}</p>` : null}
<p>${t('dossier.annotations', { count: annotations.length })} · ${t('dossier.articles', { count: pages })}</p>
<ul class="counts">${badges}</ul>
</header>`;
}

function pageHeading(
  number: number,
  group: readonly Outgoing[],
  { words: { t, lang } }: ReviewOptions,
): Markup {
  // Later saves may know more about the page: the first that says something is taken.
  const first = (read: (page: Outgoing['page']) => string | null) =>
    group.map((one) => read(one.page)).find((value) => value !== null && value !== '');
  const title = first((page) => page.title) ?? null;
  const url = first((page) => page.url);
  const published = first((page) => page.published);
  const date = published && dateInWords(published, lang, t);
  return markup`<header>
<h2>${title === null ? t('dossier.untitled', { number }) : foreignText(title)}</h2>
${url ? markup`<p class="address">${addressMarkup(url)}</p>` : null}
${date ? markup`<p>${t('article.dated', { date })}</p>` : null}
</header>`;
}
