import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe as suite, expect, it } from 'vitest';
import { anchor } from '../../../utils/anchor/anchor.ts';
import { describe } from '../../../utils/anchor/describe.ts';
import { offsetsOf, rangeAt, readPage, selectedOffsets } from '../../../utils/anchor/passage.ts';

const ARTICLE = readFileSync(join(import.meta.dirname, '../../pages/ar-leak/page.html'), 'utf8');
const PLAIN =
  '<div><p id="a">الصندوق <b>لم <i>يتعرض</i></b> لأي اختراق.</p>\n <p id="b">نص ثان\n   طويل<br>بسطرين.</p><nav>قائمة</nav><p id="c">خاتمة.</p></div>';

function open(html: string) {
  return new JSDOM(html, { url: 'https://www.example.test/a.html' }).window.document;
}
const HTML = 'http://www.w3.org/1999/xhtml';
const byId = (document: Document, id: string) => document.getElementById(id) as HTMLElement;

suite('the text of a page', () => {
  it('is the article where there is one, else every visible block', () => {
    expect(readPage(open(ARTICLE))).toMatchObject({ kind: 'article' });
    const page = readPage(open(PLAIN));
    expect(page.kind).toBe('page');
    expect(page.text.split('\n')).toHaveLength(4);
    expect(page.text).not.toContain('قائمة');
    expect(
      readPage(new JSDOM('<svg/>', { contentType: 'image/svg+xml' }).window.document).text,
    ).toBe('');
  });
});

suite('from a selection to offsets', () => {
  it('reads a range inside one text node, without its blanks', () => {
    const document = open(PLAIN);
    const page = readPage(document);
    const range = document.createRange();
    const node = byId(document, 'a').firstChild as Text;
    range.setStart(node, 0);
    range.setEnd(node, node.length);
    expect(offsetsOf(page, range)).toEqual({ start: 0, end: 'الصندوق'.length });
  });

  it('reads one that begins and ends in elements and crosses blocks and skipped parts', () => {
    const document = open(PLAIN);
    const page = readPage(document);
    const range = document.createRange();
    range.setStart(byId(document, 'a'), 1);
    range.setEndAfter(byId(document, 'c'));
    const offsets = offsetsOf(page, range);
    expect(offsets && page.text.slice(offsets.start, offsets.end)).toBe(
      'لم يتعرض لأي اختراق.\nنص ثان    طويل\nبسطرين.\nخاتمة.',
    );
  });

  it('is null for nothing, for blanks, and for what is not in the text', () => {
    const document = open(PLAIN);
    const page = readPage(document);
    const range = document.createRange();
    expect(offsetsOf(page, range)).toBeNull();
    range.selectNodeContents(document.querySelector('nav') as Element);
    expect(offsetsOf(page, range)).toBeNull();
    const foreign = open('<p>x</p>').createRange();
    expect(offsetsOf(page, foreign)).toBeNull();
    expect(selectedOffsets(page, document.getSelection() as Selection)).toBeNull();
  });

  it('reads what is selected', () => {
    const document = open(PLAIN);
    const selection = document.getSelection() as Selection;
    selection.selectAllChildren(byId(document, 'c'));
    const page = readPage(document);
    const offsets = selectedOffsets(page, selection);
    expect(offsets && page.text.slice(offsets.start, offsets.end)).toBe('خاتمة.');
  });
});

suite('there and back', () => {
  it('gives a range with the same words for every passage, and changes no node', () => {
    const document = open(ARTICLE);
    const before = document.documentElement.outerHTML;
    const page = readPage(document);
    for (let start = 0; start < page.text.length; start += 37) {
      const end = Math.min(page.text.length, start + 90);
      const { position } = describe(page.text, start, end);
      const range = rangeAt(page, position.start, position.end);
      expect(range && offsetsOf(page, range)).toEqual(position);
    }
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('finds a quote again after a translator has wrapped the words in <font>', () => {
    const document = open(ARTICLE);
    const page = readPage(document);
    const start = Math.floor(page.text.length / 3);
    const described = describe(page.text, start, start + 80);
    const wrapped = document.createTreeWalker(document.body, 4);
    const nodes: Text[] = [];
    while (wrapped.nextNode()) nodes.push(wrapped.currentNode as Text);
    for (const node of nodes.filter((one) => one.parentElement?.localName === 'p')) {
      const half = node.length > 3 ? node.splitText(node.length >> 1) : node;
      const font = document.createElementNS(HTML, 'font');
      half.replaceWith(font);
      font.append(document.createElementNS(HTML, 'font'));
      (font.firstChild as Element).append(half);
    }
    const now = readPage(document);
    const found = anchor(now.text, described);
    expect(found).toMatchObject({ outcome: 'exact', exact: described.quote.exact });
    const range = rangeAt(now, found.start ?? 0, found.end ?? 0);
    expect(range?.toString().replace(/\s/gu, '')).toBe(described.quote.exact.replace(/\s/gu, ''));
  });

  it('is null once the nodes have left', () => {
    const document = open(PLAIN);
    const page = readPage(document);
    byId(document, 'a').remove();
    expect(rangeAt(page, 0, 5)).toBeNull();
  });
});
