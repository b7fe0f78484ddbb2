/** Random messages as a compromised page might send them under our name. */
import { answerMessage } from '../../entrypoints/background/answers.ts';
import { OWN_ASKS, PAGE_ASKS } from '../../utils/annotation/requests.ts';
import { input, record, uuid } from './annotations.ts';
import { fromOwnPage, fromPage } from './senders.ts';
import { randomFrom } from './random-pack.ts';

const HOSTILE = 'https://hostile.example/page';
const OTHERS = ['constructor', '__proto__', 'toString', 'then', '', 'libraryChanged', 'pageStatus'];

type Random = () => number;
const pick = <T>(random: Random, all: readonly T[]): T =>
  all[Math.floor(random() * all.length)] as T;

/** What our own pages would send, and what nobody would. */
function asksOf(random: Random, depth = 0): unknown {
  const victim = input(Math.floor(random() * 5));
  const { id, quote, position, page } = victim;
  const nested = () => (depth < 3 ? asksOf(random, depth + 1) : 0);
  return pick<() => unknown>(random, [
    () => null,
    () => undefined,
    () => 'all',
    () => random() * 1e9,
    () => 'ا'.repeat(Math.floor(random() * 5_000)),
    () => [nested(), nested()],
    () => ({ [pick(random, ['id', 'ids', 'input', 'rev', '__proto__', 'asks'])]: nested() }),
    () => ({ id }),
    () => ({ ids: pick<unknown>(random, ['all', [id], [id, 5]]) }),
    () => ({ input: { ...victim, note: 'خبيث' }, base: Math.floor(random() * 3) }),
    () => ({ annotations: [record(1, { note: 'خبيث', rev: 99 })], rev: 5 }),
    () => ({ rev: Math.floor(random() * 9) }),
    () => ({ changed: 5 }),
    () => ({ filter: {}, offset: 0, limit: 500 }),
    () => ({ tab: 7, url: page.url }),
    () => ({ address: page.url }),
    () => ({ address: page.url, seen: [{ id: uuid(1), outcome: 'gone', exact: null }] }),
    () => ({ address: page.url, title: '', published: null, lang: null, quote, position }),
    () => JSON.parse('{"__proto__":{"polluted":true},"id":"x"}') as unknown,
  ])();
}

/** What came of it. */
export interface FuzzResult {
  /** Requests of our own pages that were answered; must be none. */
  privileged: string[];
  /** Whether a passage or note of another page was answered. */
  leaked: string[];
  /** How many messages were answered at all. */
  answered: number;
}

/**
 * Sends random messages from a hostile page, in its own name, and in those of frames and strangers.
 * @throws what a listener throws or an answer rejects with: neither may happen
 */
export async function fuzzMessages(rounds: number, seed: number): Promise<FuzzResult> {
  const random = randomFrom(seed);
  const own = Object.keys(OWN_ASKS);
  const names = [...own, ...Object.keys(PAGE_ASKS), ...OTHERS];
  const page = fromPage(HOSTILE);
  const root = fromOwnPage();
  const senders = [page, page, page, { ...page, frameId: 2 }, { ...page, url: root.url }, { ...root, origin: page.origin }, { ...root, id: 'stranger' }, { ...page, origin: undefined }]; // prettier-ignore
  const result: FuzzResult = { privileged: [], leaked: [], answered: 0 };
  for (let round = 0; round < rounds; round++) {
    const name = pick(random, names);
    const message = random() < 0.02 ? asksOf(random) : { name, asks: asksOf(random) };
    const answer: unknown = await answerMessage(message, pick(random, senders) as never);
    if (answer === undefined) continue;
    result.answered++;
    if (own.includes(name)) result.privileged.push(name);
    if (/ملاحظة|مقطع/u.test(JSON.stringify(answer))) result.leaked.push(name);
  }
  return result;
}
