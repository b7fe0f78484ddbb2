import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { findArticle } from '../../../utils/page/article.ts';
import { findPassage, holds } from '../../../utils/page/passage.ts';

const FILLER = 'Une phrase de remplissage assez longue pour compter comme du texte. '.repeat(8);
const pageOf = (before: string) =>
  new JSDOM(
    `<title>Titre</title><h1>Titre</h1><article><p>${before}</p><p>La <b>bonne</b> phrase. ${FILLER}</p></article>`,
  ).window.document;

const exact = 'La bonne phrase.';

describe('findPassage', () => {
  it('finds the words across elements, where they were and where they have moved to', () => {
    const article = findArticle(pageOf(FILLER));
    const start = article.text.indexOf(exact);
    expect(start).toBeGreaterThan(0);
    const passage = { exact, start, end: start + exact.length };
    const range = findPassage(article, passage);
    expect(range?.toString()).toBe(exact);
    const moved = findArticle(pageOf(`Nouveau. ${FILLER}`));
    expect(findPassage(moved, passage)?.toString()).toBe(exact);
  });

  it('finds nothing when the words are gone, or their nodes', () => {
    const document = pageOf(FILLER);
    const article = findArticle(document);
    const passage = { exact, start: article.text.indexOf(exact), end: 0 };
    expect(findPassage(article, { ...passage, exact: 'La mauvaise phrase.' })).toBeNull();
    document.querySelector('article')?.remove();
    expect(findPassage(article, passage)).toBeNull();
  });
});

describe('holds', () => {
  it('sees when a page has taken the nodes of a range away', () => {
    const document = pageOf(FILLER);
    const article = findArticle(document);
    const passage = { exact, start: article.text.indexOf(exact), end: 0 };
    const range = findPassage(article, passage);
    if (!range) throw new Error('no range');
    expect(holds(range, passage)).toBe(true);
    const old = document.querySelectorAll('p')[1];
    old?.replaceWith(old.cloneNode(true));
    expect(holds(range, passage)).toBe(false);
  });
});
