import { expect, it } from 'vitest';
import { fuzzImports } from '../helpers/import-fuzz.ts';

it('10,000 random import files break no promise', () => {
  const tally = fuzzImports(10_000);
  console.log(JSON.stringify(tally));
  expect(tally.files).toBe(10_000);
}, 600_000);
