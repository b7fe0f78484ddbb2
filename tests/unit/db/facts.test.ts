import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Facts, type PackStub } from '../../../utils/db/facts.ts';
import { buildTopic } from '../../../utils/packs/build.ts';

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
    expect(sheet?.origins.map((origin) => origin.id)).not.toContain('transparency-statement');
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
    await expect(facts.all()).rejects.toThrow('damaged: reinstall');
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

  it('knows no topic that is not in the packs', async () => {
    expect(await new Facts([stub], readPack, fresh()).sheet('another', [])).toBeNull();
  });
});
