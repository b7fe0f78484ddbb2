import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildTopic } from '../../../utils/packs/build.ts';

const REAL = join(import.meta.dirname, '../../../data');
let data: string;

beforeEach(() => {
  data = join(mkdtempSync(join(tmpdir(), 'siyaq-data-')), 'data');
  cpSync(REAL, data, { recursive: true });
});
afterEach(() => rmSync(join(data, '..'), { recursive: true }));

type Json = Record<string, unknown>;

function edit(path: string, change: (content: Json) => void): void {
  const file = join(data, 'topics/cnss-leak', path);
  const content = JSON.parse(readFileSync(file, 'utf8')) as Json;
  change(content);
  writeFileSync(file, JSON.stringify(content));
}

const CLAIM = 'claims/scale-two-million.json';
const history = (claim: Json) => (claim['history'] as Json[])[0] ?? {};

describe('buildTopic', () => {
  it('builds the shipped facts, the same each time', () => {
    expect(buildTopic(data, 'cnss-leak').sha256).toBe(buildTopic(REAL, 'cnss-leak').sha256);
  });

  it('keeps a claim that is never displayed out of the pack and out of the matcher', () => {
    edit(CLAIM, (claim) => (claim['display'] = 'never'));
    for (const name of readdirSync(join(data, 'topics/cnss-leak/events')))
      edit(`events/${name}`, (event) => {
        event['claims'] = (event['claims'] as string[]).filter((id) => id !== 'scale-two-million');
      });
    const { json, tables } = buildTopic(data, 'cnss-leak');
    expect(json).not.toContain('scale-two-million');
    expect(tables.claims.map((claim) => claim.id)).not.toContain('scale-two-million');
  });

  it.each<[string, string, (content: Json) => void, string]>([
    [
      'a missing language',
      CLAIM,
      (claim) => delete (claim['statement'] as Json)['fr'],
      'claims/scale-two-million.json: statement.fr',
    ],
    [
      'an unknown field',
      CLAIM,
      (claim) => (claim['colour'] = 'red'),
      'claims/scale-two-million.json: colour',
    ],
    [
      'an unknown verdict',
      CLAIM,
      (claim) => (history(claim)['verdict'] = 'true'),
      'history.0.verdict',
    ],
    [
      'a bad date',
      CLAIM,
      (claim) => (history(claim)['from'] = '9 April'),
      'history.0.from: write a date as',
    ],
    [
      'the number of a law that Arabic would turn round',
      CLAIM,
      (claim) => ((claim['statement'] as Record<string, string>)['ar'] = 'نص القانون رقم 09-08'),
      'statement.ar: in Arabic, write the number of a law with dots, 09.08',
    ],
    [
      'an origin that is not there',
      CLAIM,
      (claim) => (history(claim)['origins'] = ['nobody']),
      'there is no "nobody" among origins',
    ],
    [
      'a verdict without an origin',
      CLAIM,
      (claim) => (history(claim)['origins'] = []),
      'history.0: name an origin',
    ],
    [
      'a verdict before its origin',
      CLAIM,
      (claim) => (history(claim)['from'] = '2025-04-01'),
      'is later than the entry',
    ],
    [
      'absence without its day',
      CLAIM,
      (claim) => Object.assign(history(claim), { origins: [], basis: 'absence' }),
      'searchedUntil',
    ],
    [
      'a source that leads nowhere',
      'sources/badil.json',
      (source) => delete source['url'],
      'there is no address',
    ],
    [
      'a withheld source with an address',
      'sources/seed-004.json',
      (source) => (source['url'] = 'https://a.example/'),
      'withheld: keep publisher and date only',
    ],
    [
      'an event without a source',
      'events/t-20250412-hafid.json',
      (event) => (event['sources'] = []),
      'sources: name at least one source',
    ],
    [
      'a body that is not there',
      'origins/hafid-post.json',
      (origin) => (origin['by'] = ['nobody']),
      'there is no "nobody" among bodies',
    ],
    [
      'a set that is not there',
      CLAIM,
      (claim) => (claim['cues'] = [{ all: [['@nothing']] }]),
      'there is no set @nothing',
    ],
  ])('names file and field of %s', (_, path, change, message) => {
    edit(path, change);
    expect(() => buildTopic(data, 'cnss-leak')).toThrow(message);
  });

  it('names a file that is no JSON', () => {
    writeFileSync(join(data, 'topics/cnss-leak', CLAIM), '{');
    expect(() => buildTopic(data, 'cnss-leak')).toThrow(
      'data/topics/cnss-leak/claims/scale-two-million.json',
    );
  });

  it('names every fault of a run at once', () => {
    edit(CLAIM, (claim) => delete (claim['statement'] as Json)['ar']);
    edit('topic.json', (topic) => delete topic['knownUpTo']);
    expect(() => buildTopic(data, 'cnss-leak')).toThrow(/2 fault\(s\)/u);
  });
});
