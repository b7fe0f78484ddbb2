import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { findArticle } from '../../../utils/page/article.ts';
import { rangeOf } from '../../../utils/page/range.ts';

const PAGES = join(import.meta.dirname, '../../pages');

function open(slug: string, url = `https://www.example.test/${slug}.html`, strip = false) {
  const dom = new JSDOM(readFileSync(join(PAGES, slug, 'page.html'), 'utf8'), { url });
  const { document } = dom.window;
  if (strip)
    for (const element of document.querySelectorAll('[class],[id]')) {
      element.removeAttribute('class');
      element.removeAttribute('id');
    }
  return findArticle(document);
}

describe.each([
  ['as served', false],
  ['without class and id', true],
])('fictitious pages %s', (_, strip) => {
  it('ar-leak: title, minute, paragraphs, no noise', () => {
    const article = open('ar-leak', undefined, strip);
    expect(article.kind).toBe('article');
    expect(article.title).toBe('نقابات تطالب بالاعتذار بعد تسريب معطيات صندوق الضمان الاجتماعي');
    expect(article.lang).toBe('ar');
    expect(article.text).toContain('أدان نقابيون');
    expect(article.text).toContain('وينتظر أن يعقد لقاء ثان');
    for (const noise of ['اقرأ أيضا', 'شكرا على هذا المقال', 'موسم العسل', 'شارك المقال'])
      expect(article.text).not.toContain(noise);
  });

  it('fr-leak: published, not modified; lead kept; no link line', () => {
    const article = open('fr-leak', undefined, strip);
    expect(article.published).toMatchObject({ edtf: '2025-04-09T09:10', source: 'metadata' });
    expect(article.text).toContain('Un premier point');
    expect(article.text).toContain('changer de mot de passe');
    expect(article.text).not.toContain('Lire aussi');
  });

  it('ar-wall: neither the wall nor the comments are its text', () => {
    const article = open('ar-wall', undefined, strip);
    expect(article.kind).toBe('article');
    expect(article.text).toContain('معرضا للكتاب المستعمل');
    expect(article.text).not.toContain('الضمان');
  });

  it('ar-home is a list', () => {
    expect(open('ar-home', 'https://www.example.test/', strip)).toMatchObject({
      kind: 'list',
      text: '',
    });
    expect(open('ar-home', 'https://www.example.test/news/', strip)).toMatchObject({
      kind: 'list',
    });
  });
});

describe('findArticle', () => {
  it('reads the printed date of ar-leak to the minute', () => {
    expect(open('ar-leak').published).toEqual({
      edtf: '2025-04-11T10:30',
      precision: 'minute',
      source: 'text',
    });
  });

  it('leads from an offset to the live nodes', () => {
    const article = open('fr-leak');
    const start = article.text.indexOf('deux millions');
    expect(rangeOf(article, start, start + 13)?.toString()).toBe('deux millions');
    expect(rangeOf(article, article.text.length + 5, article.text.length + 9)).toBeNull();
  });

  it.each([
    ['broken JSON-LD', '<script type="application/ld+json">{"@type":</script>'],
    [
      'odd types',
      '<script type="application/ld+json">{"@type":5,"@graph":[[[[[]]]],null,7],"headline":{}}</script>',
    ],
    [
      'a form that plays its own parent',
      '<form><input name="parentNode"><input name="localName"><p>x</p></form>',
    ],
    ['a meta without content', '<meta property="og:title"><link rel="canonical" href="http://[">'],
    ['nothing at all', ''],
  ])('survives %s', (_, html) => {
    const { document } = new JSDOM(`<!doctype html><body>${html}</body>`, {
      url: 'https://a.example/x',
    }).window;
    expect(findArticle(document)).toMatchObject({ text: '', published: null });
  });

  it('walks a page of 1,500 nested elements', () => {
    const { document } = new JSDOM('<!doctype html><body></body>', { url: 'https://a.example/x' })
      .window;
    let deepest: Element = document.body;
    for (let depth = 0; depth < 1500; depth++) {
      const child = document.createElement('div');
      deepest.append(child);
      deepest = child;
    }
    deepest.textContent = 'نص '.repeat(300);
    expect(findArticle(document).text).toContain('نص');
  });
});
