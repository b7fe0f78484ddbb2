/**
 * The gate: the cheapest question that can tell that a text is certainly not about a topic. It may
 * say "maybe" too often, never "no" wrongly: each phrase that could make a core sentence contains
 * one of the literals, because the literal is the longest stem of the phrase itself.
 */
import type { DetectionSource } from '../packs/schema.ts';
import { ANY_ENDING, compilePhrase, EXACT_WORD, WORD_END } from './phrase.ts';

/** For each way to a core sentence: groups of literals, of which each needs one in the text. */
export type Gate = string[][][];

/** The gates of all topics, by topic id. */
export type Gates = Record<string, Gate>;

/**
 * Builds the gate of a topic from its core rules. Build time.
 * @throws Error when a core rule rests on a number, which has no literal
 */
export function compileGate(detection: DetectionSource): Gate {
  return detection.core.map((rule) =>
    rule.all.map((group) => withoutLonger(group.flatMap((term) => literals(term, detection)))),
  );
}

function literals(term: string, detection: DetectionSource): string[] {
  if (term.startsWith('@')) {
    const phrases = detection.sets[term.slice(1)];
    if (!phrases) throw new Error(`there is no set ${term}: add it under "sets", or mend the name`);
    return phrases.flatMap((phrase) => literals(phrase, detection));
  }
  const compiled = compilePhrase(term);
  if (compiled.kind === 'number') throw new Error(`"${term}": a core rule cannot rest on a number`);
  return compiled.paths.map(longestStem);
}

function longestStem(path: string): string {
  const stems = path
    .split(WORD_END)
    .map((word) => word.replaceAll(EXACT_WORD, '').replaceAll(ANY_ENDING, ''));
  return stems.reduce((longest, stem) => (stem.length > longest.length ? stem : longest));
}

/** A literal that contains another one adds nothing. */
function withoutLonger(all: string[]): string[] {
  const unique = [...new Set(all)];
  return unique.filter((one) => !unique.some((other) => other !== one && one.includes(other))).sort();
}

/**
 * Whether a text might be about a topic.
 * @param gate compiled gate of the topic
 * @param folded text that went through `normalise`
 */
export function mayMatch(gate: Gate, folded: string): boolean {
  return gate.some((rule) =>
    rule.every((group) => group.some((literal) => folded.includes(literal))),
  );
}
