import { describe, expect, it } from 'vitest';
import { compilePhrase, expandBraces } from '../../../utils/match/phrase.ts';

describe('compilePhrase', () => {
  it('folds words and drops the Arabic article', () => {
    expect(compilePhrase('الصندوق الوطني للضمان')).toEqual({
      kind: 'words',
      paths: ['صندوق وطني ضمان'],
    });
  });

  it('keeps the signs for any ending and for an exact word', () => {
    expect(compilePhrase('اختراق* =الموقع')).toEqual({ kind: 'words', paths: ['اختراق* =الموقع'] });
  });

  it('reads a number range', () => {
    expect(compilePhrase('#10..20')).toEqual({ kind: 'number', range: { min: 10, max: 20 } });
    expect(() => compilePhrase('#20..10')).toThrow('smaller');
  });

  it('refuses a phrase without a word, naming it', () => {
    expect(() => compilePhrase('…!')).toThrow('"…!"');
  });
});

describe('expandBraces', () => {
  it('expands nested and empty choices', () => {
    expect(expandBraces('caisse{, de{, la}} x')).toEqual([
      'caisse x',
      'caisse de x',
      'caisse de la x',
    ]);
  });

  it('refuses an open brace', () => {
    expect(() => expandBraces('a {b')).toThrow('without its }');
    expect(() => expandBraces('a b}')).toThrow('without its {');
  });
});
