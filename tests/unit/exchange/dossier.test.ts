import { createHash } from 'node:crypto';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../utils/annotation/schema.ts';
import { annotation, libraryWith, wishFor, written } from '../../helpers/exchange.ts';
import { SCRIPT_PAYLOADS } from '../../helpers/script-payloads.ts';

/** A document with scripts allowed to run, and what ran. */
function opened(html: string) {
  let hits = 0;
  const { window } = new JSDOM(html, {
    runScripts: 'dangerously',
    beforeParse: (given) => {
      given['hit'] = () => hits++;
    },
  });
  return { document: window.document, hits: () => hits };
}

const dossier = (annotations: Annotation[], more = {}, lang: 'ar' | 'fr' | 'en' = 'en') =>
  written(libraryWith(...annotations), wishFor('dossier', more, lang));

/** An annotation with one text in every field that holds text; addresses carry it as their path. */
function poisoned(payload: string, at: number): Annotation {
  return annotation({
    id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
    page: { url: `https://site${at % 7}.example/${payload}`, title: payload, published: null, lang: 'ar' },
    quote: { exact: payload, prefix: payload, suffix: payload },
    claim: { topic: payload, id: payload },
    newClaim: payload,
    verdict: 'false',
    note: payload,
    evidence: [
      { url: `https://e.example/?${payload}`, archive: `https://f.example/#${payload}`, shows: payload, stance: 'limits' },
      { url: payload, archive: payload, shows: '', stance: 'limits' },
    ],
    tags: [payload],
    author: payload,
    sightings: [{ at: '2025-05-01T00:00:00.000Z', outcome: 'changed', exact: payload }],
  }); // prettier-ignore
}

describe('the dossier', () => {
  it('runs none of 500 scripts put into every field, and links only to the web', () => {
    expect(SCRIPT_PAYLOADS).toHaveLength(500);
    const texts = SCRIPT_PAYLOADS.map(poisoned);
    const { document, hits } = opened(dossier(texts, { desk: { name: SCRIPT_PAYLOADS[0] } }));
    expect(document.querySelectorAll('article')).toHaveLength(500);
    const notes = [...document.querySelectorAll('p.words')].map((one) => one.textContent);
    // A page cannot hold NUL; the parser drops it.
    for (const payload of SCRIPT_PAYLOADS)
      expect(notes).toContain(payload.replaceAll('\u0000', ''));
    const names = new Set([...document.querySelectorAll('*')].map((one) => one.localName));
    expect([...names].sort()).toEqual('a article bdi blockquote body br code dd div dl dt footer h1 h2 head header html li main mark meta ol p section span strong style time title ul'.split(' ').sort()); // prettier-ignore
    const attributes = new Set([...document.querySelectorAll('body *')].flatMap((one) => one.getAttributeNames())); // prettier-ignore
    expect([...attributes].sort()).toEqual(['class', 'datetime', 'dir', 'href', 'lang', 'rel']);
    const links = [...document.querySelectorAll('a')].map((link) => link.protocol);
    expect(links.length).toBeGreaterThan(1000);
    expect(new Set(links)).toEqual(new Set(['https:']));
    expect(hits()).toBe(0);
  });

  it('would see them run: the same texts unescaped', () => {
    expect(opened(SCRIPT_PAYLOADS.join('\n')).hits()).toBeGreaterThan(0);
  });

  it('forbids everything but its own style, before anything else stands in it', () => {
    const { document } = opened(dossier([annotation()]));
    const style = document.querySelector('style')?.textContent ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    const [charset, policy] = document.querySelectorAll('head > *');
    expect(charset?.getAttribute('charset')).toBe('utf-8');
    expect(policy?.getAttribute('http-equiv')).toBe('Content-Security-Policy');
    expect(policy?.getAttribute('content')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
  });

  it.each([
    ['ar', 'rtl', 'ملف التعليقات', 'خاطئ بهذه الصيغة', '12 أبريل 2025'],
    ['fr', 'ltr', 'Dossier d’annotations', 'Faux tel que formulé', '12 avril 2025'],
    ['en', 'ltr', 'Annotation dossier', 'False as worded', '12 April 2025'],
  ] as const)('speaks %s', (lang, dir, title, verdict, date) => {
    const { document } = opened(dossier([annotation({ verdict: 'false' })], {}, lang));
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual([lang, dir]);
    expect(document.title).toBe(title);
    expect(document.querySelector('article .verdict')?.textContent).toBe(verdict);
    expect(document.querySelector('time')?.textContent).toContain(date);
  });

  it('gives each text its own language and direction', () => {
    const { document } = opened(dossier([annotation({ note: 'Aucune trace dans le texte', tags: ['2025'], author: 'ف' })], {}, 'ar')); // prettier-ignore
    const marks = (selector: string) => {
      const one = document.querySelector(selector);
      return [one?.getAttribute('lang'), one?.getAttribute('dir')];
    };
    expect(marks('blockquote')).toEqual(['ar', 'rtl']);
    expect(marks('p.words')).toEqual(['fr', 'ltr']);
    expect(marks('.tag bdi')).toEqual([null, 'auto']);
    expect(marks('.address bdi')).toEqual([null, 'ltr']);
  });

  it('groups by article, in the order of the file', () => {
    const on = (path: string, id: number) =>
      annotation({ id: `00000000-0000-4000-8000-00000000000${id}`, page: { url: `https://a.example/${path}`, title: path, published: null, lang: null } }); // prettier-ignore
    const { document } = opened(dossier([on('one', 1), on('two', 2), on('one', 3)]));
    const sections = [...document.querySelectorAll('section')];
    expect(sections.map((section) => section.querySelector('h2')?.textContent)).toEqual(['one', 'two']); // prettier-ignore
    expect(sections.map((section) => section.querySelectorAll('article').length)).toEqual([2, 1]);
  });

  it('shows the wording of a claim of the pack, in the language asked for', () => {
    const known = annotation({ claim: { topic: 'cnss-leak', id: 'known' } });
    expect(dossier([known], {}, 'fr')).toContain('<bdi lang="fr" dir="ltr">affirmation</bdi>');
    expect(dossier([annotation({ claim: { topic: 'cnss-leak', id: 'unknown' } })])).toContain('cnss-leak / unknown'); // prettier-ignore
  });
});
