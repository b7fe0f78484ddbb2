import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planImport } from '../../../utils/exchange/plan.ts';
import {
  recordsToWrite,
  withoutSettled,
  type ConflictChoice,
} from '../../../utils/exchange/take-over.ts';
import { lineOf, type Library } from '../../../utils/exchange/library.ts';
import { annotation, libraryWith, read, written } from '../../helpers/exchange.ts';
import { randomLibrary } from '../../helpers/random-library.ts';

/** What the store does with records: they are written under their ids. */
const store = (library: Library, records: Library['annotations']): Library => ({
  annotations: [
    ...new Map([...library.annotations, ...records].map((one) => [one.id, one])).values(),
  ],
  conflicts: [],
});
const plan = (library: Library, file: Library) => {
  const stored = new Map(library.annotations.map((one) => [one.id, one]));
  return withoutSettled(planImport(library, read(written(file))), stored);
};
const takeOver = (library: Library, file: Library, choice: ConflictChoice) =>
  store(
    library,
    recordsToWrite(plan(library, file), library, () => choice),
  );

describe('taking a file over', () => {
  const mine = annotation({ note: 'لي' });
  const theirs = annotation({ note: 'لهم', rev: 7 });

  it('keeps the library’s version, also where the file’s is newer', () => {
    expect(takeOver(libraryWith(mine), libraryWith(theirs), 'keep').annotations).toEqual([mine]);
  });

  it('takes the other version beside it, once', () => {
    const once = takeOver(libraryWith(mine), libraryWith(theirs), 'both');
    expect(once.annotations.map(({ note }) => note)).toEqual(['لي', 'لهم']);
    expect(once.annotations[0]).toEqual(mine);
    expect(plan(once, libraryWith(theirs))).toMatchObject({ new: [], conflicts: [] });
    expect(takeOver(once, libraryWith(theirs), 'both')).toEqual(once);
  });

  it('takes the shown version of what the library does not have', () => {
    const file: Library = { annotations: [theirs], conflicts: [mine] };
    expect(takeOver(libraryWith(), file, 'keep').annotations).toEqual([theirs]);
    expect(takeOver(libraryWith(), file, 'both').annotations).toHaveLength(2);
  });

  it('overwrites nothing and changes nothing a second time, whatever the libraries', () => {
    const choices = fc.constantFrom<ConflictChoice>('keep', 'both');
    fc.assert(
      fc.property(randomLibrary(10, 8), randomLibrary(10, 8), choices, (own, file, choice) => {
        const library = { annotations: own.annotations, conflicts: [] };
        const once = takeOver(library, file, choice);
        const lines = new Set(once.annotations.map(lineOf));
        for (const one of library.annotations) expect(lines).toContain(lineOf(one));
        expect(takeOver(once, file, choice)).toEqual(once);
      }),
      { numRuns: 300 },
    );
  });
});
