import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  NOTHING,
  annotation,
  libraryWith,
  read,
  takenOver,
  written,
} from '../../helpers/exchange.ts';
import { randomLibrary } from '../../helpers/random-library.ts';

const bareReason = (text: string) => {
  try {
    read(text);
  } catch (fault) {
    return (fault as { why?: unknown }).why;
  }
  return 'taken';
};

describe('our own format', () => {
  it('gives the same bytes after a round trip, for 2,000 random libraries', () => {
    fc.assert(
      fc.property(randomLibrary(), (library) => {
        const text = written(library);
        expect(written(takenOver(NOTHING, text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('does not depend on the order of records or of their keys', () => {
    fc.assert(
      fc.property(randomLibrary(), (library) => {
        const turned = library.annotations
          .map((one) => Object.fromEntries(Object.entries(one).reverse()) as unknown as typeof one)
          .reverse();
        expect(written({ ...library, annotations: turned })).toBe(written(library));
      }),
    );
  });

  it('holds what lies in the bin: it is the backup', () => {
    const text = written(libraryWith(annotation({ deleted: '2025-04-13T00:00:00.000Z' })));
    expect(read(text).records[0]?.deleted).toBe('2025-04-13T00:00:00.000Z');
  });

  it('names what it cannot read and takes the rest', () => {
    const file = JSON.parse(written(libraryWith(annotation()))) as { annotations: unknown[] };
    file.annotations.push({ ...annotation(), state: 'secret' }, 7);
    expect(read(JSON.stringify({ ...file, colour: 'red' }))).toMatchObject({
      format: 'siyaq',
      records: [annotation()],
      refused: [
        { at: '/colour', why: { code: 'unread', detail: 'colour' } },
        {
          at: '/annotations/1',
          why: { code: 'field', detail: 'state' },
        },
        { at: '/annotations/2', why: { code: 'not-a-record' } },
      ],
    });
  });

  it.each([
    [
      { format: 'siyaq', version: 2, annotations: [] },
      { code: 'newer-version', detail: '2' },
    ],
    [
      { format: 'siyaq', version: '1', annotations: [] },
      { code: 'unknown-format', detail: '' },
    ],
    [
      { format: 'siyaq', version: 1 },
      { code: 'unknown-format', detail: '' },
    ],
    [{ format: 'siyaq', version: 1, annotations: [], conflicts: [] }, 'taken'],
  ])('minds its header: %j', (file, reason) => {
    expect(bareReason(JSON.stringify(file))).toEqual(reason);
  });
});
