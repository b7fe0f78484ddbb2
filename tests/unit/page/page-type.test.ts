import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { isListPage } from '../../../utils/page/page-type.ts';
import { hostOf } from '../../../utils/page/site-rule.ts';

const isList = (url: string) => isListPage(new JSDOM('<p>نص</p>', { url }).window.document);

describe('the address of a page', () => {
  it.each([
    'https://jarida.example/',
    'https://jarida.example:8443/?page=2',
    'http://jarida.example/fr',
    'https://jarida.example/index.php#top',
    'https://jarida.example/tag/cnss/',
    'https://reader:word@jarida.example/category/a?b=/c',
  ])('tells a list: %s', (url) => {
    expect(isList(url)).toBe(true);
  });

  it.each([
    'https://jarida.example/fr/article-1.html',
    'https://jarida.example/a?next=/tag/x/',
    'file:///',
    'about:blank',
  ])('tells no list: %s', (url) => {
    expect(isList(url)).toBe(false);
  });

  it.each([
    'https://www.jarida.example/a:b@c',
    'http://jarida.example:8080?x',
    'moz-extension://reader:word@jarida.example#y',
    'https://xn--mgba.example',
    'about:blank',
  ])('names the host as the platform does: %s', (url) => {
    expect(hostOf(url)).toBe(new URL(url).hostname);
  });
});
