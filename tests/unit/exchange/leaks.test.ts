import { describe, expect, it } from 'vitest';
import { leaksIn } from '../../../utils/exchange/leaks.ts';
import { finish } from '../../../utils/exchange/steps.ts';
import { outgoing } from '../../../utils/exchange/write/outgoing.ts';
import { annotation, libraryWith } from '../../helpers/exchange.ts';

const EMAIL = 'nobody@mail.example';
const leaky = annotation({
  note: `راسل ${EMAIL}`,
  evidence: [
    { url: 'https://a.example/', archive: null, shows: `voir ${EMAIL}`, stance: 'limits' },
  ],
  tags: ['a', EMAIL],
});

describe('the leak guard before a file is written', () => {
  it('names annotation, field and what it found', () => {
    const found = finish(leaksIn([annotation(), leaky]));
    expect(found.map(({ id, field }) => [id, field])).toEqual(
      ['note', 'evidence.0.shows', 'tags.1'].map((field) => [leaky.id, field]),
    );
    for (const { leaks } of found) expect(leaks).toMatchObject([{ kind: 'email', found: EMAIL }]);
  });

  it('looks at what will leave, not at what is kept back', () => {
    const records = outgoing(libraryWith(leaky), 'csv', ['notes']);
    expect(finish(leaksIn(records)).map(({ field }) => field)).toEqual(['tags.1']);
  });

  it.each(['quote', 'title', 'author', 'newClaim', 'sighting'] as const)(
    'looks at: %s',
    (where) => {
      const base = annotation();
      const changed = {
        quote: { quote: { ...base.quote, suffix: EMAIL } },
        title: { page: { ...base.page, title: EMAIL } },
        author: { author: EMAIL },
        newClaim: { newClaim: EMAIL },
        sighting: { sightings: [{ at: base.created, outcome: 'changed' as const, exact: EMAIL }] },
      }[where];
      expect(finish(leaksIn([{ ...base, ...changed }]))).toHaveLength(1);
    },
  );
});
