import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildTopics } from '../../utils/packs/vite-plugin.ts';
import { loadSites } from '../../utils/packs/sites.ts';
import { nameOf, standing } from '../../utils/verdict/as-of.ts';
import { parseEdtf } from '../../utils/verdict/time.ts';

const DATA = join(import.meta.dirname, '../../data');
const built = buildTopics(DATA);
const pack = built.find((topic) => topic.pack.topic.id === 'cnss-leak')?.pack;
const verdictsOn = (id: string, day: string) => {
  const claim = pack?.claims.find((one) => one.id === id);
  if (!claim) throw new Error(`no claim ${id}`);
  const { atStart, atEnd } = standing(claim, parseEdtf(day));
  return [nameOf(atStart), nameOf(atEnd)];
};

describe('the pack', () => {
  it('holds the first claims and events', () => {
    expect(pack?.claims.length).toBeGreaterThanOrEqual(8);
    expect(pack?.events.length).toBeGreaterThanOrEqual(12);
  });

  it.each([
    ['cnss-breach-acknowledged', '2025-04-08', ['none', 'none']],
    ['cnss-breach-acknowledged', '2025-04-09', ['none', 'confirmed']],
    ['cnss-breach-acknowledged', '2025-04-10', ['confirmed', 'confirmed']],
    ['ministry-stayed-silent', '2025-04-08', ['attributed', 'outdated']],
    ['scale-two-million', '2025-04-12', ['attributed', 'attributed']],
    ['data-salary-documents', '2025-04-08', ['attributed', 'attributed']],
    ['data-salary-documents', '2025-04-09', ['confirmed', 'confirmed']],
  ])('%s on %s', (id, day, expected) => {
    expect(verdictsOn(id, day)).toEqual(expected);
  });

  it('names no register of a person in the Arabic of bodies beyond public office', () => {
    const people = pack?.bodies.filter((body) => body.kind === 'person').map((body) => body.id);
    expect(people).toEqual(['fatima-tamni', 'mohamed-hafid']);
  });
});

describe('the sites', () => {
  it('are listed without the old host of one of them', () => {
    const patterns = loadSites(DATA).flatMap((site) => site.match);
    expect(patterns.length).toBeGreaterThanOrEqual(30);
    expect(new Set(patterns).size).toBe(patterns.length);
    expect(patterns).not.toContain('*://*.lakome.com/*');
  });
});
