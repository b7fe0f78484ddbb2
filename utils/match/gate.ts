/**
 * The gate: the cheapest question that can tell that a text is certainly not about a topic. It may
 * say "maybe" too often, never "no" wrongly: where a phrase is found, all its stems stand in the
 * text, because a word is only ever met by a stem inside it; the gate asks for just these stems.
 */
import type { DetectionSource } from '../packs/schema.ts';
import { ANY_ENDING, compilePhrase, EXACT_WORD, WORD_END } from './phrase.ts';

/** Stems that must all stand in the text. */
type Stems = string[];

/** For each way to a level other than none: groups of alternatives; each group needs one in the text. */
export type Gate = Stems[][][];

/** The gates of all topics, by topic id. */
export type Gates = Record<string, Gate>;

/**
 * Builds the gate of a topic from its core rules. Build time.
 * @throws Error when a core rule rests on a number, which has no literal
 */
export function compileGate(detection: DetectionSource): Gate {
  // Context stands anywhere in the text, and so does everything that the gate asks for.
  const ways = [
    ...detection.core.map((rule) => [...rule.all, ...(rule.context ?? [])]),
    ...(detection.evidence ?? []),
    // Body and incident in different sentences (`half` and `apart` in decide.ts).
    [detection.roles.body, detection.roles.incident],
  ];
  const compiled = ways.map((groups) =>
    groups.map((group) => withoutStricter(group.flatMap((term) => alternatives(term, detection)))),
  );
  return [...new Map(compiled.map((way) => [JSON.stringify(way), way])).values()];
}

function alternatives(term: string, detection: DetectionSource): Stems[] {
  if (term.startsWith('@')) {
    const phrases = detection.sets[term.slice(1)];
    if (!phrases) throw new Error(`there is no set ${term}: add it under "sets", or mend the name`);
    return phrases.flatMap((phrase) => alternatives(phrase, detection));
  }
  const compiled = compilePhrase(term);
  if (compiled.kind === 'number') throw new Error(`"${term}": a core rule cannot rest on a number`);
  return compiled.paths.map(stemsOf);
}

/** The three longest: more would cost more than they keep out. */
function stemsOf(path: string): Stems {
  const stems = path
    .split(WORD_END)
    .map((word) => word.replaceAll(EXACT_WORD, '').replaceAll(ANY_ENDING, ''));
  return [...new Set(stems)].sort((a, b) => b.length - a.length).slice(0, 3);
}

/** An alternative adds nothing when another one is met wherever it is. */
function withoutStricter(all: Stems[]): Stems[] {
  const unique = [...new Map(all.map((stems) => [stems.join(' '), stems])).values()];
  const covers = (wide: Stems, narrow: Stems) =>
    wide.every((stem) => narrow.some((other) => other.includes(stem)));
  return unique.filter(
    (one, at) =>
      !unique.some(
        (other, place) => place !== at && covers(other, one) && !(covers(one, other) && place > at),
      ),
  );
}

/**
 * Whether a text might be about a topic.
 * @param gate compiled gate of the topic
 * @param folded text that went through `normalise`
 */
export function mayMatch(gate: Gate, folded: string): boolean {
  return gate.some((rule) =>
    rule.every((group) => group.some((stems) => stems.every((stem) => folded.includes(stem)))),
  );
}
