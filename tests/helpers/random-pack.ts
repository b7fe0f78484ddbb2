/** Random fictitious facts, valid by construction, from a seed: the same seed gives the same pack. */
import type {
  ClaimSource,
  Evidence,
  HistoryEntry,
  LocalText,
  Origin,
  TopicFiles,
} from '../../utils/packs/schema.ts';

/** A small seeded generator (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const text = (name: string): LocalText => ({
  ar: `نص خيالي رقم ${name}`,
  fr: `texte fictif ${name}`,
  en: `fictitious text ${name}`,
});

/** The claims of every random pack: one at least of each way to a verdict. */
export const CLAIM_KINDS = ['attributed', 'admitted', 'checked', 'disputed', 'readings', 'absent', 'false', 'denied', 'outdated'] as const; // prettier-ignore
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** Makes one pack. */
export function randomPack(seed: number): TopicFiles {
  const random = randomFrom(seed);
  const upTo = (limit: number) => Math.floor(random() * limit);
  const bodies = Array.from({ length: 4 + upTo(4) }, (_, at) => ({
    id: `body-${at}`,
    kind: 'institution' as const,
    name: text(`b${at}`),
  }));
  const day = (at: number) => new Date(Date.UTC(2030, 2, 1 + at)).toISOString().slice(0, 10);
  const origins: Origin[] = [];
  /** An origin of a body, on a day or undated. */
  const origin = (body: number, at: number): string => {
    const id = `origin-${origins.length}`;
    const by = [`body-${body % bodies.length}`];
    const common = { id, kind: 'statement' as const, by, title: text(id) };
    if (random() < 0.15)
      origins.push({
        ...common,
        date: null,
        earliest: day(at),
        latest: day(at + 5),
        undatedBecause: text('u'),
      });
    else if (random() < 0.2)
      origins.push({ ...common, date: `${day(at)}/${day(at + 1)}`, dateNote: text('n') });
    else origins.push({ ...common, date: day(at) });
    return id;
  };
  const entry = (
    at: number,
    verdict: HistoryEntry['verdict'],
    ids: string[],
    more: Partial<HistoryEntry> = {},
  ): HistoryEntry => ({
    from: random() < 0.3 ? `${day(at)}/${day(at + 1)}` : day(at + 1),
    verdict,
    origins: ids,
    reason: text('r'),
    changes: text('c'),
    ...more,
  });
  const piece = (
    id: string,
    stance: Evidence['stance'],
    knowledge: Evidence['knowledge'],
  ): Evidence => ({ origin: id, stance, knowledge });

  const makers: Record<ClaimKind, () => Pick<ClaimSource, 'evidence' | 'history'>> = {
    attributed: () => {
      const a = origin(upTo(9), 1);
      return {
        evidence: [piece(a, 'supports', 'asserted')],
        history: [entry(10, 'attributed', [a])],
      };
    },
    admitted: () => {
      const a = origin(upTo(9), 1);
      return {
        evidence: [piece(a, 'supports', 'admission')],
        history: [entry(10, 'confirmed', [a])],
      };
    },
    checked: () => {
      const [a, b] = [origin(0, 1), origin(1, 2)];
      return {
        evidence: [piece(a, 'supports', 'own-check'), piece(b, 'supports', 'observed')],
        history: [entry(10, 'confirmed', [a, b])],
      };
    },
    disputed: () => {
      const [a, b] = [origin(0, 1), origin(1, 2)];
      return {
        evidence: [piece(a, 'supports', 'asserted'), piece(b, 'refutes', 'asserted')],
        history: [entry(10, 'disputed', [a, b])],
      };
    },
    readings: () => {
      const a = origin(upTo(9), 1);
      return {
        evidence: [piece(a, 'limits', 'record')],
        history: [entry(10, 'disputed', [a], { basis: 'readings' })],
      };
    },
    absent: () => ({
      evidence: [],
      history: [entry(10, 'unverified', [], { basis: 'absence', searchedUntil: day(100) })],
    }),
    false: () => {
      const [a, b] = [origin(0, 1), origin(1, 20)];
      return {
        evidence: [piece(a, 'supports', 'asserted'), piece(b, 'refutes', 'record')],
        history: [entry(10, 'attributed', [a]), entry(30, 'false', [b])],
      };
    },
    denied: () => {
      const [a, b, c] = [origin(0, 1), origin(1, 20), origin(2, 21)];
      return {
        evidence: [
          piece(a, 'supports', 'asserted'),
          { ...piece(b, 'refutes', 'record'), ownCase: true },
          piece(c, 'refutes', 'record'),
        ],
        history: [entry(10, 'attributed', [a]), entry(40, 'false', [b, c])],
      };
    },
    outdated: () => {
      const [a, b] = [origin(0, 1), origin(1, 20)];
      return {
        evidence: [piece(a, 'supports', 'observed'), piece(b, 'refutes', 'record')],
        history: [entry(10, 'attributed', [a]), entry(30, 'outdated', [b])],
      };
    },
  };
  const extra = Array.from(
    { length: upTo(6) },
    () => CLAIM_KINDS[upTo(CLAIM_KINDS.length)] ?? 'attributed',
  );
  const claims = [...CLAIM_KINDS, ...extra].map((kind, at): ClaimSource => ({
    id: at < CLAIM_KINDS.length ? `claim-${kind}` : `claim-${kind}-${at}`,
    display: random() < 0.8 ? 'core' : 'raised',
    statement: text(`s${at}`),
    ...makers[kind](),
    cues: [],
  }));
  const sources = origins.flatMap((one, at) => {
    const direct = {
      id: `source-${at}`,
      publisher: 'جريدة المثال',
      kind: 'national-press' as const,
      lang: 'ar' as const,
      date: null,
      title: text(`q${at}`),
      seen: 'opening' as const,
      derivesFrom: [one.id],
      url: `https://a${at}.example/x`,
      link: true,
    };
    const copy = { ...direct, id: `copy-${at}`, derivesFrom: [direct.id], kind: 'copy' as const };
    return random() < 0.4 ? [direct, copy] : [direct];
  });
  const events = Array.from({ length: 3 + upTo(8) }, (_, at) => ({
    id: `event-${at}`,
    date: day(at * 3),
    knownSince: random() < 0.5 ? day(at * 3) : `${day(at * 3)}/${day(at * 3 + 4)}`,
    title: text(`e${at}`),
    text: text(`t${at}`),
    origins: [`origin-${at % origins.length}`],
    sources: [`source-${at % origins.length}`],
    claims: [claims[at % claims.length]?.id ?? ''],
  }));
  return {
    topic: { id: 'fictitious', title: text('topic'), summary: text('summary'), knownUpTo: day(200) },
    weights: null,
    detection: { since: day(0), season: `${day(0)}/${day(30)}`, sets: { body: ['مخزن خيالي'], incident: ['ضياع'] }, masks: [], core: [{ all: [['@body'], ['@incident']] }], roles: { body: ['@body'], incident: ['@incident'], breach: ['@incident'], actor: [], anaphora: [], foreign: [], elsewhere: [], plainBody: [], home: [], otherTarget: [] } },
    claims,
    events,
    origins,
    sources,
    bodies,
    moved: {},
  }; // prettier-ignore
}
