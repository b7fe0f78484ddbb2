import { expect, it } from 'vitest';
import { changesIn, visitsOf } from '../../../utils/annotation/visits.ts';
import type { Sighting } from '../../../utils/annotation/schema.ts';

const at = (day: number, outcome: Sighting['outcome']): Sighting => ({
  at: `2025-05-0${day}T10:00:00.000Z`,
  outcome,
  exact: null,
});
const created = '2025-05-01T10:00:00.000Z';

it.each<[Sighting[], string, string | null]>([
  [[], created, null],
  [[at(2, 'changed')], created, at(2, 'changed').at],
  [[at(2, 'changed'), at(3, 'gone')], created, at(2, 'gone').at],
  [[at(2, 'changed'), at(3, 'moved')], at(3, 'moved').at, null],
  [[at(2, 'moved'), at(3, 'gone')], at(2, 'moved').at, at(3, 'gone').at],
])('visitsOf %j', (sightings, asMarked, edited) => {
  expect(visitsOf({ created, sightings })).toEqual({ asMarked, edited });
});

it('shows a negation that was put in, word by word', () => {
  const quote = {
    prefix: 'قالت المؤسسة إن ',
    exact: 'المعطيات صحيحة كلها',
    suffix: ' في بلاغ لها',
  };
  const diff = changesIn({ quote }, 'المعطيات غير صحيحة كلها');
  expect(diff.filter((part) => part.kind === 'added').map((part) => part.text.trim())).toEqual([
    'غير',
  ]);
});

it('sets old and new words side by side where they have nothing in common', () => {
  const quote = { prefix: '', exact: 'كلمات أولى', suffix: '' };
  expect(changesIn({ quote }, 'نص آخر').map((part) => part.kind)).toEqual(['removed', 'added']);
});
