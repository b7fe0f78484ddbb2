/**
 * The gate: the cheapest question that can tell that a text is certainly not about a topic. It may
 * say "maybe" too often, never "no" wrongly: where a phrase is found, all its stems stand in the
 * text, because a word is only ever met by a stem inside it; the gate asks for just these stems.
 * `compile-gate.ts` makes it.
 */
import { mayHold, runsOf } from './gate-runs.ts';

/** Stems that must all stand in the text. */
export type Stems = string[];
/** Alternatives: one is enough. */
export type Group = Stems[];
/** Groups that are all needed. */
export type Way = Group[];

/**
 * One way a line, then groups parted by `&`. A group is the first stems of its alternatives, parted
 * by `|`, then `~` and, in the same order, their other stems, parted by `+`. So the text that holds
 * none of the first ones, which is nearly every text, is told by one search a stem and nothing else.
 */
export type Gate = string;

/** The gates of all topics, by topic id. */
export type Gates = Record<string, Gate>;

/** Packs a gate; neighbours that begin alike shrink best, and those without other stems come last. */
export function writeGate(ways: readonly Way[]): Gate {
  return ways.map((way) => way.map(writeGroup).join('&')).join('\n');
}

function writeGroup(group: Group): string {
  const sorted = group
    .map(([lead = '', ...rest]) => [lead, rest.join('+')] as const)
    .sort(([a, rest], [b, other]) => Number(!rest) - Number(!other) || (a < b ? -1 : 1));
  const beside = sorted.map(([, rest]) => rest).join('|');
  return `${sorted.map(([lead]) => lead).join('|')}~${beside.replace(/\|+$/u, '')}`;
}

/** From so many alternatives on, and in a text of so many units, the text is indexed before it is searched. */
const MANY = 100;
const LONG = 30_000;

/**
 * Whether a text might be about a topic.
 * @param gate compiled gate of the topic
 * @param folded text that went through `foldText` or `roughFold`
 */
export function mayMatch(gate: Gate, folded: string): boolean {
  let runs: Uint8Array | undefined;
  const stands = (stem: string) => folded.includes(stem);
  const isMet = (group: string) => {
    const [first = '', others = ''] = group.split('~');
    const leads = first.split('|');
    let beside: string[] | undefined;
    if (leads.length > MANY && folded.length > LONG) runs ??= runsOf(folded);
    // A plain loop: where this runs for the first time, a call costs more than the search.
    for (let at = 0; at < leads.length; at++) {
      const lead = leads[at] ?? '';
      if (runs && !mayHold(runs, lead)) continue;
      if (!folded.includes(lead)) continue;
      beside ??= others.split('|');
      if ((beside[at] ?? '').split('+').every(stands)) return true;
    }
    return false;
  };
  return gate !== '' && gate.split('\n').some((way) => way.split('&').every(isMet));
}
