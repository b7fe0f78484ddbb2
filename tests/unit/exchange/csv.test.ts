import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMNS } from '../../../utils/exchange/write/csv.ts';
import { outgoing } from '../../../utils/exchange/write/outgoing.ts';
import { annotation, libraryWith, wishFor, written } from '../../helpers/exchange.ts';
import { randomLibrary } from '../../helpers/random-library.ts';

const csv = (...annotations: ReturnType<typeof annotation>[]) =>
  written(libraryWith(...annotations), wishFor('csv'));
const cells = (text: string) => parse(text, { bom: true, record_delimiter: '\r\n' });

describe('the table', () => {
  it('begins with a byte-order mark and ends every line with CR LF', () => {
    expect(csv()).toBe(`\uFEFF${COLUMNS.map(([name]) => name).join(',')}\r\n`);
    expect(csv(annotation())).toMatch(/^\uFEFFid,state,.*\r\n5f0c7a52.*\r\n$/u);
  });

  it('gives back every cell, read by another library', () => {
    fc.assert(
      fc.property(randomLibrary(), (library) => {
        const [head, ...rows] = cells(written(library, wishFor('csv')));
        expect(head).toEqual(COLUMNS.map(([name]) => name));
        const wanted = outgoing(library, 'csv').map((one) =>
          COLUMNS.map(([, value]) => String(value(one) ?? '').toWellFormed()),
        );
        // Lone halves of a sign do not survive UTF-8. An apostrophe in front is the one thing that may have been added.
        const bare = (row: readonly string[], model: readonly string[]) =>
          row.map((cell, at) => (cell === `'${model[at] ?? ''}` ? (model[at] ?? '') : cell));
        expect(rows.map((row, at) => bare(row, wanted[at] ?? []))).toEqual(wanted);
      }),
      { numRuns: 200 },
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '\u0000=1', '=cmd|" /C calc"!A0', '"=1', "'=1"])(
    'never begins a cell with a formula: %j',
    (note) => {
      const [, row] = cells(csv(annotation({ note, author: note, tags: [note] })));
      for (const cell of row ?? []) expect(cell).not.toMatch(/^[\s\p{Cc}]*[=+\-@＝＋－＠]/u);
      expect(row).toContain(/^["']/u.test(note) ? note : `'${note}`);
    },
  ); // prettier-ignore

  it('leaves Arabic, quotes and lines as they are', () => {
    const note = 'قال: "لا"،\nثم\r\nسكت; a,b';
    const [head, row] = cells(csv(annotation({ note })));
    expect(row?.[head?.indexOf('note') ?? -1]).toBe(note);
    expect(csv(annotation({ note: 'قال، نعم' }))).toContain(',قال، نعم,');
  });
});
