/**
 * Random import files (fast-check): whole ones of every format, and the same with values swapped for
 * hostile ones, cut at a random place, or with stray characters.
 */
import * as fc from 'fast-check';
import type { Annotation } from '../../utils/annotation/schema.ts';
import { wishFor, written } from './exchange.ts';
import { randomLibrary } from './random-library.ts';

export interface ImportFile {
  text: string;
  kind: 'whole' | 'mutated' | 'cut' | 'scribbled' | 'any';
}

/** As an export of Hypothesis writes a row. */
export function hypothesisRow(one: Annotation): Record<string, unknown> {
  const { page, quote, position } = one;
  return {
    id: one.id,
    created: one.created.replace('Z', '456+00:00'),
    updated: one.modified,
    user: 'acct:reader@hypothes.is',
    uri: page.url,
    text: one.note,
    tags: one.tags,
    group: '__world__',
    document: { title: [page.title] },
    target: [
      {
        source: page.url,
        selector: [
          { type: 'RangeSelector', startContainer: '/p[1]', endContainer: '/p[1]', startOffset: 0, endOffset: 5 },
          ...(position ? [{ type: 'TextPositionSelector', ...position }] : []),
          { type: 'TextQuoteSelector', ...quote },
        ],
      },
    ],
  }; // prettier-ignore
}

const wholeFile = fc
  .tuple(randomLibrary(4, 8), fc.constantFrom('siyaq', 'web-annotation', 'hypothesis', 'rows'))
  .map(([library, format]) => {
    if (format === 'siyaq') return written(library);
    if (format === 'web-annotation') return written(library, wishFor('web-annotation'));
    const rows = library.annotations.map(hypothesisRow);
    return JSON.stringify(format === 'rows' ? { total: rows.length, rows } : { annotations: rows });
  });

const HOSTILE = [
  'null', '0', '-1', '1e999', '""', '[]', '{}', 'true', '"javascript:alert(1)"', '"data:text/html,x"',
  '"https://a:b@site.example/"', '"//site.example"', '[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]',
  '{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}', '{"\\u005f_proto__":[1]}',
  '{"toString":1,"hasOwnProperty":2,"length":-1}', '{"@value":{"@value":"x"}}', '{"items":[{"items":[]}]}',
  '"\\ud800"', '"<script>alert(1)</script>"', `"${'ا'.repeat(60_000)}"`, '{"type":"Choice","items":[]}',
] as const; // prettier-ignore

/** A JSON text with one value, found by its place among all values, swapped. */
function swapped(text: string, place: number, value: string): string {
  const starts = [...text.matchAll(/(?<=[:[,])(?:"(?:[^"\\]|\\.)*"|[\d.]+|null|\[|\{)/gu)];
  const chosen = starts[place % Math.max(starts.length, 1)];
  if (!chosen) return value;
  const end = chosen.index + chosen[0].length;
  // An opened list or object stays behind as rubbish in a new member, so that both are tried.
  const rest = /[[{]$/u.test(chosen[0]) ? `${value},${chosen[0]}` : value;
  return text.slice(0, chosen.index) + rest + text.slice(end);
}

const place = fc.nat(100_000);

export const importFile: fc.Arbitrary<ImportFile> = fc.oneof(
  { weight: 2, arbitrary: wholeFile.map((text): ImportFile => ({ text, kind: 'whole' })) },
  {
    weight: 5,
    arbitrary: fc
      .tuple(wholeFile, fc.array(fc.tuple(place, fc.constantFrom(...HOSTILE)), { minLength: 1, maxLength: 3 }))
      .map(([text, swaps]): ImportFile => ({
        text: swaps.reduce((now, [at, value]) => swapped(now, at, value), text),
        kind: 'mutated',
      })),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(wholeFile, place).map(([text, at]): ImportFile => ({
      // At least the last bracket is gone.
      text: text.slice(0, at % text.trimEnd().length),
      kind: 'cut',
    })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(wholeFile, place, fc.string({ maxLength: 3 })).map(([text, at, stray]): ImportFile => ({
      text: text.slice(0, at % text.length) + stray + text.slice((at % text.length) + 1),
      kind: 'scribbled',
    })),
  },
  { weight: 1, arbitrary: fc.json({ maxDepth: 5 }).map((text): ImportFile => ({ text, kind: 'any' })) },
  { weight: 1, arbitrary: fc.string().map((text): ImportFile => ({ text, kind: 'any' })) },
); // prettier-ignore
