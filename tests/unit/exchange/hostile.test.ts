import { describe, expect, it } from 'vitest';
import { FILE_LIMITS } from '../../../utils/exchange/read/raw-check.ts';
import { FileRefused } from '../../../utils/exchange/read/refusal.ts';
import { annotation, libraryWith, read, written } from '../../helpers/exchange.ts';
import { fuzzImports } from '../../helpers/import-fuzz.ts';

const whyOf = (text: string) => {
  try {
    read(text);
  } catch (fault) {
    if (fault instanceof FileRefused) return fault.why.code;
    throw fault;
  }
  return 'taken';
};

describe('import files', () => {
  it.each([
    ['100,000 levels', '['.repeat(100_000), 'too-deep'],
    ['levels without brackets that close', '{"a":'.repeat(30), 'too-deep'],
    ['one string of 19 million signs', `["${'x'.repeat(19e6)}"]`, 'long-text'],
    ['more than 20 MB', ' '.repeat(FILE_LIMITS.bytes + 1), 'too-big'],
    ['3 million tags', `[${'"a",'.repeat(3e6)}"a"]`, 'too-many'],
    ['60,000 records', `{"rows":[${'{},'.repeat(6e4)}{}]}`, 'too-many'],
    ['gzip, renamed', '\u001f\u008b\b', 'compressed'],
    ['nothing', '', 'not-json'],
    ['half a file', '{"format":"siyaq","version":1,"annot', 'not-json'],
    ['a text', '"siyaq"', 'unknown-format'],
    ['something else', '{"features":[]}', 'unknown-format'],
    ['a key into the prototype beside the records', '{"format":"siyaq","version":1,"annotations":[],"exported":{"__proto__":1}}', 'unsafe-key'],
    ['a collection whose pages lie elsewhere', '{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationCollection","total":3,"first":"https://a.example/1"}', 'no-records'],
  ])('with %s are refused with the reason', (_, text, why) => {
    expect(whyOf(text)).toBe(why);
  }); // prettier-ignore

  it('may hold brackets and quotes in their texts as they like', () => {
    const note = `\\"${'[{'.repeat(50)}\\"${'[{'.repeat(50)}`;
    expect(read(written(libraryWith(annotation({ note })))).records[0]?.note).toBe(note);
  });

  it.each(['__proto__', 'constructor', 'prototype', '\\u005f_proto__'])(
    'lose the record that holds %s at any depth, and only that one',
    (key) => {
      const file = written(libraryWith(annotation(), annotation({ id: '5f0c7a52-6d0f-4d4e-9d0a-0c8f3f1b2a12' }))); // prettier-ignore
      const poisoned = file.replace('"title":"خبر"', `"title":{"a":[{"${key}":{"polluted":1}}]}`);
      const { records, refused } = read(poisoned);
      expect(records).toHaveLength(1);
      expect(refused.map(({ at, why }) => [at, why.code])).toEqual([
        ['/annotations/0', 'unsafe-key'],
      ]);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    },
  );

  it('break no promise, in a sample of 500 random ones', () => {
    const tally = fuzzImports(500);
    // The files must be neither all bad nor all good, or nothing was tried.
    expect(tally.files).toBe(500);
    expect(tally.refusedFiles).toBeGreaterThan(100);
    expect(tally.records).toBeGreaterThan(100);
    expect(tally.refusedRecords).toBeGreaterThan(30);
  });
});
