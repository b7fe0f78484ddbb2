import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byPrecedence, lineOf, versionsOf, type Library } from '../../../utils/exchange/library.ts';
import { applyPlan, planImport } from '../../../utils/exchange/plan.ts';
import {
  NOTHING,
  annotation,
  libraryWith,
  read,
  takenOver,
  written,
} from '../../helpers/exchange.ts';
import { randomAnnotation, randomLibrary } from '../../helpers/random-library.ts';

const planOf = (library: Library, ...records: ReturnType<typeof annotation>[]) =>
  planImport(library, { records, refused: [] });
const linesOf = (library: Library) =>
  [...library.annotations, ...library.conflicts].map(lineOf).sort();

describe('taking over', () => {
  it('reports new, same and conflict, and who is shown', () => {
    const mine = annotation({ rev: 2 });
    const library = libraryWith(mine);
    const other = annotation({ id: '00000000-0000-4000-8000-000000000001' });
    const older = annotation({ rev: 1, note: 'before' });
    const newer = annotation({ rev: 3, note: 'after' });
    expect(planOf(library, mine, other)).toEqual({ new: [other], same: [mine.id], conflicts: [], refused: [] });
    expect(planOf(library, older).conflicts).toEqual([{ id: mine.id, versions: [mine, older], shown: 'library' }]);
    expect(planOf(library, newer).conflicts).toEqual([{ id: mine.id, versions: [newer, mine], shown: 'incoming' }]);
  }); // prettier-ignore

  it('keeps the version that loses', () => {
    const library = libraryWith(annotation({ rev: 2, note: 'mine' }));
    const after = applyPlan(library, planOf(library, annotation({ rev: 2, note: 'theirs', modified: '2025-05-01T00:00:00.000Z' }))); // prettier-ignore
    expect(after.annotations.map(({ note }) => note)).toEqual(['theirs']);
    expect(after.conflicts.map(({ note }) => note)).toEqual(['mine']);
  });

  it('shows what was saved more often, whatever the clocks say; then what was saved later', () => {
    const often = annotation({ rev: 3, modified: '2025-04-01T00:00:00.000Z', note: 'often' });
    const late = annotation({ rev: 2, modified: '2025-06-01T00:00:00.000Z', note: 'late' });
    const early = annotation({ rev: 2, modified: '2025-05-01T00:00:00.000Z', note: 'z' });
    expect(planOf(NOTHING, early, late, often).conflicts[0]?.versions).toEqual([
      often,
      late,
      early,
    ]);
  });

  it('sees versions that differ within one file', () => {
    const plan = planOf(NOTHING, annotation({ note: 'a' }), annotation({ note: 'b' }), annotation({ note: 'a' }));
    expect(plan.new).toEqual([]);
    expect(plan.conflicts.map(({ versions }) => versions.map(({ note }) => note))).toEqual([['b', 'a']]);
  }); // prettier-ignore

  it('A then B is B then A, for 1,000 pairs of libraries that share ids', () => {
    let met = 0;
    fc.assert(
      fc.property(randomLibrary(8, 6), randomLibrary(8, 6), (a, b) => {
        const ab = takenOver(a, written(b));
        const ba = takenOver(b, written(a));
        met += ab.conflicts.length > a.conflicts.length + b.conflicts.length ? 1 : 0;
        expect(written(ab)).toBe(written(ba));
      }),
      { numRuns: 1000 },
    );
    // Else the pairs would not test what they are for.
    expect(met).toBeGreaterThan(500);
  });

  it('is associative, and twice is once', () => {
    fc.assert(
      fc.property(randomLibrary(6, 5), randomLibrary(6, 5), randomLibrary(6, 5), (a, b, c) => {
        const once = takenOver(a, written(b));
        expect(written(takenOver(once, written(b)))).toBe(written(once));
        expect(planImport(once, read(written(b)))).toMatchObject({ new: [], conflicts: [] });
        expect(written(takenOver(once, written(c)))).toBe(
          written(takenOver(a, written(takenOver(b, written(c))))),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('loses no version and changes nothing that the report does not name', () => {
    fc.assert(
      fc.property(randomLibrary(8, 6), randomLibrary(8, 6), (library, file) => {
        const before = written(library);
        const plan = planImport(library, read(written(file)));
        const after = applyPlan(library, plan);
        expect(linesOf(after)).toEqual(
          [...new Set([...linesOf(library), ...linesOf(file)])].sort(),
        );
        const named = new Set([...plan.new, ...plan.conflicts].map(({ id }) => id));
        const [old, now] = [versionsOf(library), versionsOf(after)];
        for (const [id, versions] of now) if (!named.has(id)) expect(versions).toEqual(old.get(id));
        expect(written(library)).toBe(before);
      }),
      { numRuns: 150 },
    );
  });

  it('orders versions totally: only equal ones tie', () => {
    fc.assert(
      fc.property(randomAnnotation(1), randomAnnotation(1), (a, b) => {
        expect(Math.sign(byPrecedence(a, b))).toBe(-Math.sign(byPrecedence(b, a)) + 0);
        expect(byPrecedence(a, b) === 0).toBe(lineOf(a) === lineOf(b));
      }),
    );
  });
});
