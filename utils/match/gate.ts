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

/** One way a line, then groups, alternatives and stems, parted by `&`, `|` and `+`. */
export type Gate = string;

/** The gates of all topics, by topic id. */
export type Gates = Record<string, Gate>;

/** Packs a gate; neighbours that begin alike shrink best. */
export function writeGate(ways: readonly Way[]): Gate {
  const group = (all: Group) => all.map((stems) => stems.join('+')).sort();
  return ways.map((way) => way.map((all) => group(all).join('|')).join('&')).join('\n');
}

/** From so many alternatives on it pays to index the text before it is searched. */
const MANY = 100;

/**
 * Whether a text might be about a topic.
 * @param gate compiled gate of the topic
 * @param folded text that went through `foldText` or `quickFold`
 */
export function mayMatch(gate: Gate, folded: string): boolean {
  let runs: Uint8Array | undefined;
  const stands = (stem: string) => (!runs || mayHold(runs, stem)) && folded.includes(stem);
  const isMet = (group: string) => {
    const alternatives = group.split('|');
    if (alternatives.length > MANY) runs ??= runsOf(folded);
    return alternatives.some((stems) => stems.split('+').every(stands));
  };
  return gate !== '' && gate.split('\n').some((way) => way.split('&').every(isMet));
}
