/** Invented annotations, and a `storage.local` that can be looked into and broken. */
import type { AnnotationInput } from '../../utils/annotation/input.ts';
import type { Annotation } from '../../utils/annotation/schema.ts';
import type { KeyValueStore } from '../../utils/db/second-copy.ts';

/** A UUID that a number stands for. */
export function uuid(n: number): string {
  return `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
}

/** What a surface hands in. */
export function input(n: number, change: Partial<AnnotationInput> = {}): AnnotationInput {
  return {
    id: uuid(n),
    page: {
      url: `https://news${n % 3}.example/article-${n}`,
      title: `خبر خيالي رقم ${n}`,
      published: '2025-04-09',
      lang: 'ar',
    },
    quote: { exact: `مقطع خيالي ${n}`, prefix: 'قبله ', suffix: ' بعده' },
    position: { start: 10 * n, end: 10 * n + 9 },
    claim: null,
    newClaim: null,
    verdict: null,
    reasons: [],
    note: `ملاحظة ${n}`,
    evidence: [],
    tags: [],
    author: 'ف.ق',
    state: 'draft',
    ...change,
  };
}

/** A whole record, as an import brings it. */
export function record(n: number, change: Partial<Annotation> = {}): Annotation {
  const { id, page, quote, position, ...judged } = input(n);
  const at = '2025-04-12T10:00:00.000Z';
  return {
    ...{ id, rev: 1, created: at, modified: at, deleted: null, page, quote, position },
    ...{ ...judged, sightings: [] },
    ...change,
  };
}

/** `storage.local` as Chromium has it: what goes through is copied, keys of objects come out sorted. */
export class FakeStore implements KeyValueStore {
  readonly held = new Map<string, string>();
  /** When set, writes fail with it. */
  fault: Error | null = null;

  get(keys: string | string[] | null): Promise<Record<string, unknown>> {
    const wanted = keys === null ? [...this.held.keys()] : [keys].flat();
    const found = wanted.flatMap((key) => {
      const value = this.held.get(key);
      return value === undefined ? [] : [[key, sorted(JSON.parse(value))] as const];
    });
    return Promise.resolve(Object.fromEntries(found));
  }

  set(items: Record<string, unknown>): Promise<void> {
    if (this.fault) return Promise.reject(this.fault);
    for (const [key, value] of Object.entries(items)) this.held.set(key, JSON.stringify(value));
    return Promise.resolve();
  }

  remove(keys: string[]): Promise<void> {
    if (this.fault) return Promise.reject(this.fault);
    for (const key of keys) this.held.delete(key);
    return Promise.resolve();
  }
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]));
}

/** The answer, which must not be a failure. @throws Error that names the failure */
export function good<T>(answer: T): Exclude<T, { error: string }> {
  if (typeof answer === 'object' && answer !== null && 'error' in answer)
    throw new Error(`Refused: ${JSON.stringify(answer)}`);
  return answer as Exclude<T, { error: string }>;
}
