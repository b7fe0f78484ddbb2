import { join } from 'node:path';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { Facts, type PackStub } from '../../../utils/db/facts.ts';
import { buildTopic } from '../../../utils/packs/build.ts';
import { randomFrom } from '../../helpers/random-pack.ts';

const built = buildTopic(join(import.meta.dirname, '../../../data'), 'cnss-leak');
const stub: PackStub = { id: 'cnss-leak', path: 'packs/cnss-leak.json', sha256: built.sha256 };
const bytes = (json: string) => new TextEncoder().encode(json).buffer;
const readPack = () => Promise.resolve(bytes(built.json));

let count = 0;
const fresh = () => `facts-${++count}`;

describe('Facts', () => {
  it('answers the first question before anything was seeded', async () => {
    const sheet = await new Facts([stub], readPack, fresh()).sheet('cnss-leak', [
      'scale-two-million',
    ]);
    expect(sheet?.claims.map((claim) => claim.id)).toEqual(['scale-two-million']);
    expect(sheet?.events).toHaveLength(built.pack.events.length);
  });

  it('sends with a claim all origins, sources and bodies that it rests on, and no more', async () => {
    const sheet = await new Facts([stub], readPack, fresh()).sheet('cnss-leak', [
      'cndp-takes-complaints',
    ]);
    expect(sheet?.origins.map((origin) => origin.id)).toContain('cndp-communique');
    expect(sheet?.bodies.map((body) => body.id)).toContain('cndp');
    expect(sheet?.sources.map((source) => source.id)).toContain('libe-cndp');
    const needed = new Set([
      ...built.pack.events.flatMap((event) => event.origins),
      ...sheet!.claims.flatMap((claim) => claim.evidence.map((one) => one.origin)),
    ]);
    const unneeded = built.pack.origins.filter((origin) => !needed.has(origin.id));
    expect(unneeded.length).toBeGreaterThan(0);
    for (const { id } of unneeded)
      expect(sheet?.origins.map((origin) => origin.id)).not.toContain(id);
  });

  it('reads the pack once, however many ask at once, and not at all the next time', async () => {
    let reads = 0;
    const counting = () => {
      reads++;
      return readPack();
    };
    const name = fresh();
    const facts = new Facts([stub], counting, name);
    await Promise.all([facts.all(), facts.all(), facts.sheet('cnss-leak', [])]);
    await new Facts([stub], counting, name).all();
    expect(reads).toBe(1);
  });

  it('refuses a damaged pack, keeps nothing of it, and tries again', async () => {
    const damaged = built.json.replace('1.996.026', '9.996.026');
    expect(damaged).not.toBe(built.json);
    let answer = damaged;
    const facts = new Facts([stub], () => Promise.resolve(bytes(answer)), fresh());
    await expect(facts.all()).rejects.toThrow('damaged: reinstall Siyaq');
    answer = built.json;
    expect((await facts.all())[0]?.claims).toHaveLength(built.pack.claims.length);
  });

  it('replaces the facts when the build brings others, and drops what is gone', async () => {
    const name = fresh();
    await new Facts([stub], readPack, name).ready();
    const { pack } = built;
    const json = JSON.stringify({
      ...pack,
      claims: pack.claims.slice(0, 1),
      topic: { ...pack.topic, knownUpTo: '2026-03-01' },
    });
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes(json)));
    const newer = {
      ...stub,
      sha256: [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
    };
    const [sheet] = await new Facts([newer], () => Promise.resolve(bytes(json)), name).all();
    expect(sheet?.claims).toHaveLength(1);
    expect(sheet?.topic.knownUpTo).toBe('2026-03-01');
    expect(await new Facts([], readPack, name).all()).toEqual([]);
  });

  it.each([
    ['https://www.maghress.com/lakome/377014', 'seed-000', 'hafid-post'],
    ['http://maghress.com/lakome/377014/#top', 'seed-000', 'hafid-post'],
    ['https://ahdathalalam.com/news-article/147708.html', 'seed-002', 'cnss-communique-1'],
  ])('sends with %s its chain of copies', async (url, id, origin) => {
    const sheet = await new Facts([stub], readPack, fresh()).sheet('cnss-leak', [], url);
    expect(sheet?.page).toBe(id);
    expect(sheet?.sources.map((source) => source.id)).toContain(id);
    expect(sheet?.origins.map((one) => one.id)).toContain(origin);
  });

  it('takes an address that begins with a cut one for that source, and no other for any', async () => {
    const facts = new Facts([stub], readPack, fresh());
    const cut = built.pack.sources.find((source) => source.id === 'seed-003')?.url ?? '';
    expect((await facts.sheet('cnss-leak', [], `${cut}x-y-z`))?.page).toBe('seed-003');
    for (const url of [null, '', 'https://kifache.com/', 'https://a.example/x'])
      expect((await facts.sheet('cnss-leak', [], url))?.page).toBeUndefined();
  });

  it('knows no topic that is not in the packs', async () => {
    expect(await new Facts([stub], readPack, fresh()).sheet('another', [])).toBeNull();
  });

  it('believes no row that was changed behind its back: it writes them anew', async () => {
    const name = fresh();
    await new Facts([stub], readPack, name).ready();
    const random = randomFrom(11);
    for (let round = 0; round < 40; round++) {
      await flipStoredCharacter(name, random);
      const [sheet] = await new Facts([stub], readPack, name).all();
      expect(JSON.stringify(sheet)).toBe(built.json);
    }
  });

  it('shows no facts at all when rows and pack are both damaged', async () => {
    const name = fresh();
    await new Facts([stub], readPack, name).ready();
    await flipStoredCharacter(name, randomFrom(5));
    const damaged = built.json.replace('1.996.026', '9.996.026');
    await expect(
      new Facts([stub], () => Promise.resolve(bytes(damaged)), name).all(),
    ).rejects.toThrow('damaged');
  });

  it('refuses each of 2,000 packs with one flipped bit', async () => {
    const random = randomFrom(7);
    const original = new Uint8Array(bytes(built.json));
    let refused = 0;
    for (let round = 0; round < 2000; round++) {
      const flipped = original.slice();
      const at = Math.floor(random() * flipped.length);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      const facts = new Facts([stub], () => Promise.resolve(flipped.buffer), 'one-bit');
      await facts.all().catch(() => refused++);
    }
    expect(refused).toBe(2000);
  }, 120_000);
});

/** Changes one character of one text of one stored claim or event, as a failing disk might. */
async function flipStoredCharacter(name: string, random: () => number): Promise<void> {
  const db = await new Dexie(name).open();
  const table = db.table(random() < 0.5 ? 'claims' : 'events');
  const rows = (await table.toArray()) as Record<string, unknown>[];
  const row = rows[Math.floor(random() * rows.length)] ?? {};
  const field = 'statement' in row ? 'statement' : 'title';
  const text = { ...(row[field] as Record<string, string>) };
  const at = Math.floor(random() * (text['ar']?.length ?? 1));
  text['ar'] = `${text['ar']?.slice(0, at) ?? ''}¤${text['ar']?.slice(at + 1) ?? ''}`;
  await table.put({ ...row, [field]: text });
  db.close();
}
