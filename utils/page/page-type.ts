/** Whether a page is an article at all: asked first, because a list must never be judged as one. */
import { isShort } from './bounded-text.ts';
import { metaOf } from './heading.ts';

/** What the path of a section, tag or search page begins with, between blanks; and that of a home page. */
const LISTS = ' tag tags category author search section ';
const HOMES = ' ar fr en ';

/** Home, section, tag and search pages by their address or by what they say of themselves. */
export function isListPage(document: Document): boolean {
  if (document.URL.startsWith('http') && isListPath(document.URL)) return true;
  return metaOf(document, 'og:type') === 'website' && !declaresArticle(document);
}

/** Out of the text: to ask `location` costs a quiet page two kB, and every pattern another one. */
function isListPath(url: string): boolean {
  const [address = ''] = url.split('#');
  const [, , , first = '', ...others] = (address.split('?')[0] ?? '').split('/');
  if (others.join('') === '' && HOMES.includes(` ${first} `)) return true;
  return others.length > 0
    ? LISTS.includes(` ${first} `)
    : first === '' || first.startsWith('index.');
}

function declaresArticle(document: Document): boolean {
  if (document.querySelector('[itemprop=articleBody],meta[property="article:published_time"]'))
    return true;
  return dataBlocks(document).some((text) =>
    /"@type"\s*:\s*(?:\[[^\]]{0,200})?"\w{0,40}(?:Article|BlogPosting)"/u.test(text),
  );
}

/** Whether the page says that it is a live blog. */
export function declaresLiveBlog(document: Document): boolean {
  return dataBlocks(document).some((text) => text.includes('"LiveBlogPosting"'));
}

/** UTF-16 units; what describes a page is shorter. */
const LONGEST_DATA = 200_000;

function dataBlocks(document: Document): string[] {
  const scripts = document.querySelectorAll('script[type="application/ld+json"]');
  return [...scripts]
    .filter((script) => isShort(script, LONGEST_DATA))
    .map((script) => script.textContent);
}
