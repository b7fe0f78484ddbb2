/**
 * Random libraries of valid annotations (fast-check): Arabic, French, emoji, control and bidi signs,
 * markup, formulas and lone surrogates in every text; few ids, so that two libraries meet. Fictitious.
 */
import * as fc from 'fast-check';
import { OUTCOMES, REASONS, STATES, type Annotation } from '../../utils/annotation/schema.ts';
import { libraryOf, versionsOf, type Library } from '../../utils/exchange/library.ts';
import { VERDICTS } from '../../utils/packs/schema.ts';

const SCRAPS = ['الصندوق', 'نفى', '١٢٣', 'données', 'l’outil «x»', 'Oracle', '🙂', '\n', '\r\n', '\t', ' ', ',', ';', '"', "'", '=1+1', '@x', '<b>', '&amp;', '</style>', '\u202E', '\u200F', '\u0000', '\uD800', '\\', '{', ']', 'a'] as const; // prettier-ignore

const text = (max = 8) =>
  fc.array(fc.constantFrom(...SCRAPS), { maxLength: max }).map((parts) => parts.join(''));
const filled = (max = 8) => text(max).map((words) => `${words}و`);
const instant = fc
  .date({ min: new Date('1970-01-02'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const address = fc
  .tuple(
    fc.constantFrom('https', 'http'),
    fc.nat(9),
    fc.constantFrom('', '?a=1&b=2', '#x', '/مقال'),
  )
  .map(([scheme, host, rest]) => `${scheme}://site${host}.example/a${rest}`);
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
/** An id out of so many: the fewer, the more libraries share. */
const id = (ids: number) =>
  fc.nat(ids - 1).map((number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`);

/** @param ids how many different ids there are */
export function randomAnnotation(ids = 40): fc.Arbitrary<Annotation> {
  const whole = fc.record({
    id: id(ids),
    via: orNull(address),
    rev: fc.integer({ min: 1, max: 4 }),
    created: instant,
    modified: instant,
    deleted: fc.option(instant, { nil: null, freq: 4 }),
    page: fc.record({
      url: address,
      title: text(),
      published: orNull(fc.constantFrom('2025-04-09', '2025-04', '../2025-04-11', '2025-04-09T18:00', '2025-04-09/2025-04-11~')),
      lang: orNull(fc.constantFrom('ar', 'fr', 'en', 'ar-MA')),
    }),
    quote: fc.record({ exact: filled(), prefix: text(), suffix: text() }),
    position: orNull(
      fc.tuple(fc.nat(9999), fc.integer({ min: 1, max: 99 })).map(([start, length]) => ({ start, end: start + length })),
    ),
    claim: orNull(fc.record({ topic: fc.constantFrom('cnss-leak', 'x:y'), id: text(2) })),
    newClaim: orNull(filled()),
    verdict: orNull(fc.constantFrom(...VERDICTS)),
    reasons: fc.array(fc.constantFrom(...REASONS), { maxLength: 3 }),
    note: text(20),
    evidence: fc.array(
      fc.record({ url: address, archive: orNull(address), shows: text(), stance: fc.constantFrom('supports', 'refutes', 'limits') }),
      { maxLength: 2 },
    ),
    tags: fc.array(filled(3).map((tag) => tag.trim()), { maxLength: 3 }),
    author: text(2),
    state: fc.constantFrom(...STATES),
    sightings: fc.array(
      fc.record({ at: instant, outcome: fc.constantFrom(...OUTCOMES), exact: orNull(text()) }),
      { maxLength: 2 },
    ),
  }); // prettier-ignore
  return whole.map(({ via, ...rest }) => (via === null ? rest : { ...rest, via }));
}

/** A library of up to `most` versions. */
export function randomLibrary(most = 12, ids = 40): fc.Arbitrary<Library> {
  return fc
    .array(randomAnnotation(ids), { maxLength: most })
    .map((annotations) => libraryOf(versionsOf({ annotations, conflicts: [] })));
}
