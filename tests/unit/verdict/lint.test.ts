import { describe, expect, it } from 'vitest';
import { lint, LINT_RULES } from '../../../utils/verdict/lint.ts';
import { PLANTED } from '../../helpers/planted-faults.ts';
import { randomFrom, randomPack } from '../../helpers/random-pack.ts';

const said = (
  seed: number,
  plant?: (files: ReturnType<typeof randomPack>) => string,
  rules = LINT_RULES,
) => {
  const files = randomPack(seed);
  const expected = plant?.(files) ?? '';
  const faults = lint(files, rules).map(
    ({ file, field, message }) => `${file}: ${field}: ${message}`,
  );
  return { faults, expected };
};

describe('the lint', () => {
  it('has a planted fault for each of its rules, and no rule twice', () => {
    const ids = LINT_RULES.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(PLANTED).sort()).toEqual([...ids].sort());
  });

  it.each(Object.entries(PLANTED))('%s: names the fault, and no other rule would', (id, plant) => {
    const { faults, expected } = said(1, plant);
    expect(faults.join('\n')).toContain(expected);
    const without = said(
      1,
      plant,
      LINT_RULES.filter((rule) => rule.id !== id),
    );
    expect(without.faults.join('\n')).not.toContain(expected);
  });

  it('finds nothing in 1,000 random valid packs, and each planted fault in 1,000 broken ones', () => {
    const plants = Object.values(PLANTED);
    for (let seed = 1; seed <= 1000; seed++) {
      expect(said(seed).faults, `valid pack ${seed}`).toEqual([]);
      const plant = plants[Math.floor(randomFrom(seed * 7)() * plants.length)];
      const { faults, expected } = said(seed, plant);
      expect(faults.join('\n'), `broken pack ${seed}`).toContain(expected);
    }
  });

  it('says file, field, fault and remedy', () => {
    for (const plant of Object.values(PLANTED))
      for (const fault of said(3, plant).faults)
        expect(fault).toMatch(/^[a-z]+(?:\/[a-z0-9-]+)?\.json: \S.*: .{20,}/u);
  });
});
