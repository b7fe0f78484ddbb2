import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildTopic } from '../../../utils/packs/build.ts';
import { FactSearch } from '../../../utils/search/fact-search.ts';
import { buildIndex } from '../../../utils/search/index-data.ts';
import { variantsOf, type Variant } from './variants.ts';

const { pack, keywords } = buildTopic(join(import.meta.dirname, '../../../data'), 'cnss-leak');
const search = new FactSearch(buildIndex([pack], [keywords]));

/** Every fact that may be found freely, with its titles. */
const FACTS = [
  ...pack.claims
    .filter(({ display }) => display === 'core')
    .map(({ id, statement }) => ({ id, titles: statement })),
  ...pack.events.map(({ id, title }) => ({ id, titles: title })),
  ...pack.sources.flatMap(({ id, title }) => (title ? [{ id, titles: title }] : [])),
  ...pack.bodies.map(({ id, name }) => ({ id, titles: name })),
];

/** One query in so many is asked, over all three languages: the whole takes three times as long. */
const EVERY = 3;

const VARIANTS: readonly Variant[] = ['exact', 'beginning', 'slip', 'clitic'];

describe('recall among the first ten, over every fact of the pack', () => {
  it.each(VARIANTS.flatMap((variant) => [1, 3].map((words) => ({ variant, words }))))(
    'finds a fact by its own words: $variant, up to $words of them',
    ({ variant, words }) => {
      const all = variantsOf(FACTS, { variant, words, seed: 20_250_408 });
      const queries = all.filter((_, at) => at % EVERY === 0);
      const missed = queries.filter(
        ({ id, query }) => !search.search(query, { limit: 10 }).hits.some((hit) => hit.id === id),
      );
      const recall = 1 - missed.length / queries.length;
      expect(queries.length).toBeGreaterThan(70);
      expect(
        recall,
        missed.map(({ id, query }) => `${id}: ${query}`).join('\n'),
      ).toBeGreaterThanOrEqual(0.99);
    },
  );
});
