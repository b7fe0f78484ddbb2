import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildTopics } from '../../utils/packs/vite-plugin.ts';
import { loadSites } from '../../utils/packs/sites.ts';
import { latest, nameOf, standing } from '../../utils/verdict/as-of.ts';
import { independence } from '../../utils/verdict/independence.ts';
import { originsBehind } from '../../utils/verdict/provenance.ts';
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

  it.each([
    ['leak-via-ministry-site', '2025-04-08', ['unverified', 'unverified']],
    ['leak-via-ministry-site', '2025-04-09', ['unverified', 'outdated']],
    ['data-bank-accounts', '2026-02-11', ['attributed', 'attributed']],
    ['motive-us-sahara-link', '2026-02-11', ['attributed', 'attributed']],
    ['authorities-silent-for-days', '2025-04-09', ['none', 'none']],
    ['authorities-silent-for-days', '2025-04-11', ['false', 'false']],
    ['portal-functions-suspended', '2025-04-10', ['uncertain', 'uncertain']],
    ['portal-functions-suspended', '2025-04-12', ['confirmed', 'confirmed']],
    ['ancfcc-hacked-june', '2025-06-02', ['attributed', 'attributed']],
    ['ancfcc-hacked-june', '2025-06-15', ['uncertain', 'uncertain']],
    ['ancfcc-hacked-june', '2025-07-01', ['false', 'false']],
    ['findings-or-arrests', '2026-02-11', ['unverified', 'unverified']],
  ])('%s on %s stands as expected', (id, day, expected) => {
    expect(verdictsOn(id, day)).toEqual(expected);
  });

  it.each([
    ['platform-tender-53m', 1],
    ['security-tenders-2024', 1],
    ['cndp-takes-complaints', 1],
    ['data-from-late-2024', 3],
    ['parliament-inquiry', 0],
    ['attribution-algerian-state', 0],
  ])('%s has %i independent origin(s) for it', (id, count) => {
    const claim = pack?.claims.find((one) => one.id === id);
    expect(independence(claim!, pack!.origins).for).toBe(count);
  });

  it('says up to which day nothing was found, and never the day of the build', () => {
    const claim = pack?.claims.find((one) => one.id === 'findings-or-arrests');
    expect(latest(claim!)).toMatchObject({ basis: 'absence', searchedUntil: '2026-02-11' });
  });

  it('holds the whole dossier but what is never shown', () => {
    expect(pack?.claims).toHaveLength(64);
    expect(pack?.events).toHaveLength(60);
    const ids = [...pack!.claims, ...pack!.events, ...pack!.sources].map((fact) => fact.id);
    for (const id of ['attribution-private-person', 't-202507-ministers'])
      expect(ids).not.toContain(id);
  });

  it.each([
    ['seed-000', ['hafid-post']],
    ['seed-001', ['seed-001-own']],
    ['seed-002', ['cnss-communique-1', 'fsd-interview', 'umt-communique']],
    ['seed-003', ['tamni-question-1']],
    ['seed-004', ['ap-story']],
  ])('%s leads back to its origins', (id, expected) => {
    expect(originsBehind(pack!.sources, id)).toEqual(expect.arrayContaining(expected));
  });

  it('leads to no page that repeats personal data', () => {
    const withheld = pack!.sources.filter((source) => source.withheld);
    expect(withheld.length).toBeGreaterThan(8);
    for (const source of withheld)
      expect([source.url, source.title, source.link]).toEqual([undefined, null, false]);
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
