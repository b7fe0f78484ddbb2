/**
 * Makes the gate of a topic (see `gate.ts`) out of its detection rules. Build time. Every step only
 * widens what passes, so the gate cannot hide what the rules would find; what each step gives away
 * is selectivity, and what it wins is size: the gate enters every listed page.
 */
import type { DetectionSource } from '../packs/detection-schema.ts';
import { writeGate, type Gate, type Group, type Stems, type Way } from './gate.ts';
import { ANY_ENDING, compilePhrase, EXACT_WORD, WORD_END } from './phrase.ts';

/** Letters kept of a stem that only accompanies: most of our stems differ before that. */
const LOOSE_STEM = 4;
/** Letters kept of any other stem. */
const LONG_ENOUGH = 6;
/** More stems a phrase would cost more than they keep out. */
const MOST_STEMS = 3;

/**
 * Builds the gate of a topic from all its ways to a level other than none.
 * @throws Error when a core rule rests on a number, which has no literal
 */
export function compileGate(detection: DetectionSource): Gate {
  const { core, evidence = [], oblique = [], roles } = detection;
  // Context stands anywhere in the text, and so does everything that the gate asks for.
  const written = [
    ...core.map((rule) => [...rule.all, ...(rule.context ?? [])]),
    ...evidence,
    ...oblique,
    // Body and incident in different sentences (`half` and `apart` in decide.ts).
    [roles.body, roles.incident],
    // An actor's name is rare: alone it makes all longer ways through it superfluous.
    [roles.actor],
  ];
  const ways = written
    .map((groups) => groups.map((group) => withoutStricter(stemsOfGroup(group, detection))))
    .filter((way) => way.every((group) => group.length > 0));
  const kept = joinPairs(withoutNarrower(ways));
  return writeGate(kept.map((way) => way.map((group) => group.map(leadFirst))));
}

function stemsOfGroup(terms: readonly string[], detection: DetectionSource): Group {
  return terms.flatMap((term) => {
    if (term.startsWith('@')) {
      const phrases = detection.sets[term.slice(1)];
      if (!phrases)
        throw new Error(`there is no set ${term}: add it under "sets", or mend the name`);
      return stemsOfGroup(phrases, detection);
    }
    const compiled = compilePhrase(term);
    if (compiled.kind === 'number')
      throw new Error(`"${term}": a core rule cannot rest on a number`);
    return compiled.paths.map(stemsOf);
  });
}

/**
 * The longest few stems of a phrase. Very short Latin ones and digits are left out where others
 * stand beside them: `rough-fold.ts` does not mend the former, nor fold the latter.
 */
function stemsOf(path: string): Stems {
  const stems = path
    .split(WORD_END)
    .map((word) => word.replaceAll(EXACT_WORD, '').replaceAll(ANY_ENDING, ''));
  const telling = stems
    .filter((stem) => !/^[a-z]{1,2}$|\d/u.test(stem))
    .map((stem) => stem.slice(0, LONG_ENOUGH));
  if (telling.length === 0)
    throw new Error(`"${path}": a core phrase needs a word of three letters or more`);
  return [...new Set(telling)].sort((a, b) => b.length - a.length).slice(0, MOST_STEMS);
}

/** Wherever the narrow phrase is met, so is the wide one. */
function coversStems(wide: Stems, narrow: Stems): boolean {
  return wide.every((stem) => narrow.some((other) => other.includes(stem)));
}

function coversGroup(wide: Group, narrow: Group): boolean {
  return narrow.every((one) => wide.some((other) => coversStems(other, one)));
}

/** Each group of the wide way is asked for by the narrow one too. */
function coversWay(wide: Way, narrow: Way): boolean {
  return wide.every((group) => narrow.some((other) => coversGroup(group, other)));
}

/** Those that no other one covers; of two that cover each other the first. */
function widest<One>(all: readonly One[], covers: (wide: One, narrow: One) => boolean): One[] {
  return all.filter(
    (one, at) =>
      !all.some(
        (other, place) => place !== at && covers(other, one) && !(covers(one, other) && place > at),
      ),
  );
}

const withoutStricter = (group: Group): Group => widest(group, coversStems);
const withoutNarrower = (ways: Way[]): Way[] => widest(ways, coversWay);

/**
 * All ways of two groups or more become one: what names the subject (their first groups), beside
 * what happens to it (their second ones). The latter are met in most news anyhow, so one short stem
 * a phrase is enough there.
 */
function joinPairs(ways: Way[]): Way[] {
  const alone = ways.filter((way) => way.length === 1);
  const joint = ways.filter((way) => way.length > 1);
  const [subjects, deeds] = [0, 1].map((at) => joint.flatMap((way) => way[at] ?? []));
  if (!subjects || !deeds || joint.length === 0) return alone;
  return [...alone, [withoutStricter(subjects), withoutStricter(loosened(deeds))]];
}

/** One short stem for each: the one that is asked for anyhow («هجوم» of «هجوم أبريل»), else the longest. */
function loosened(deeds: Group): Group {
  const short = deeds.map((stems) => stems.map((stem) => stem.slice(0, LOOSE_STEM)));
  const lone = new Set(short.filter((stems) => stems.length === 1).flat());
  return short.map((stems) => [stems.find((stem) => lone.has(stem)) ?? stems[0] ?? '']);
}

/** From so many letters on a stem is seldom met by chance. */
const TELLING = 4;
/** Letters from the commonest to the rarest, in French and English and in Arabic. */
const COMMON_FIRST = 'esaintrluodcmpghbvfyqwxjkzاليمنوتربدعسقكفحهجشطصخذضزثغظء';

/** How rare a stem's first letter is: for that letter the engine searches first, and most texts hold it often. */
function rarity(stem: string): number {
  const at = COMMON_FIRST.indexOf(stem.charAt(0));
  return at < 26 ? at : at - 26;
}

/** The stem that is searched first: a telling one that begins with a rare letter. */
function leadFirst(stems: Stems): Stems {
  const short = (stem: string) => Number(stem.length < TELLING);
  return [...stems].sort((a, b) => short(a) - short(b) || rarity(b) - rarity(a));
}
