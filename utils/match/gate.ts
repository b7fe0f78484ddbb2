/**
 * The gate: the cheapest question that can tell that a text is certainly not about a topic. It may
 * say "maybe" too often, never "no" wrongly: where a phrase is found, all its stems stand in the
 * text, because a word is only ever met by a stem inside it; the gate asks for just these stems.
 * `compile-gate.ts` makes it.
 */
/** Stems that must all stand in the text. */
export type Stems = string[];
/** Alternatives: one is enough. */
export type Group = Stems[];
/** Groups that are all needed. */
export type Way = Group[];

/**
 * One way a line, then groups parted by `&`. A group is its heads, parted by `|`, then `~` and, in the
 * same order, their tails. A head is what the first stems of some alternatives begin with; its tail
 * tells these alternatives, parted by `,`: how the first stem ends, then a `+` and a stem for each
 * other one. No tail: the head is the whole alternative. So the text that holds none of the heads,
 * which is nearly every text, is told by one search a head and nothing else.
 */
export type Gate = string;

/** The gates of all topics, by topic id. */
export type Gates = Record<string, Gate>;

/** Packs a gate; heads that have no tail come last. */
export function writeGate(ways: readonly Way[]): Gate {
  return ways.map((way) => way.map(writeGroup).join('&')).join('\n');
}

function writeGroup(group: Group): string {
  const heads = [...headsOf(group)]
    .map(([head, alternatives]) => [head, tailOf(head, alternatives)] as const)
    .sort(([a, tail], [b, other]) => Number(!tail) - Number(!other) || (a < b ? -1 : 1));
  const tails = heads.map(([, tail]) => tail).join('|');
  return `${heads.map(([head]) => head).join('|')}~${tails.replace(/\|+$/u, '')}`;
}

/** First stems that share so many letters are searched together. */
const SHARED = 3;

/** Alternatives by the longest beginning that their first stems share. */
function headsOf(group: Group): Map<string, Group> {
  const alike = Map.groupBy(group, ([lead = '']) => lead.slice(0, SHARED));
  return new Map(
    [...alike.values()].map((some) => {
      const [first = '', ...others] = some.map(([lead = '']) => lead);
      let length = first.length;
      while (!others.every((lead) => lead.startsWith(first.slice(0, length)))) length--;
      return [first.slice(0, length), some];
    }),
  );
}

function tailOf(head: string, alternatives: Group): string {
  const tails = alternatives.map(([lead = '', ...others]) =>
    [lead.slice(head.length), ...others].join('+'),
  );
  return tails.includes('') ? '' : tails.sort().join(',');
}

/**
 * Whether a text might be about a topic.
 * @param gate compiled gate of the topic
 * @param folded text that went through `foldText` or `roughFold`
 */
export function mayMatch(gate: Gate, folded: string): boolean {
  return waysOf(gate).some((way) => way.every((group) => isMet(group, folded, true)));
}

/**
 * The same question, for a text that is asked part by part; it says "maybe" more often, because of an
 * alternative only the first stem is asked for.
 * @returns whether what was shown so far might be about the topic
 */
export function mayMatchInParts(gate: Gate): (folded: string) => boolean {
  const missing = waysOf(gate);
  return (folded) => {
    for (const [at, way] of missing.entries())
      missing[at] = way.filter((group) => !isMet(group, folded, false));
    return missing.some((way) => way.length === 0);
  };
}

function waysOf(gate: Gate): string[][] {
  return gate === '' ? [] : gate.split('\n').map((way) => way.split('&'));
}

function isMet(group: string, folded: string, wholly: boolean): boolean {
  const [first = '', others = ''] = group.split('~');
  const heads = first.split('|');
  let tails: string[] | undefined;
  // A plain loop: where this runs for the first time, a call costs more than the search.
  for (let at = 0; at < heads.length; at++) {
    const head = heads[at] ?? '';
    if (!folded.includes(head)) continue;
    tails ??= others.split('|');
    const tail = tails[at];
    if (!tail || tail.split(',').some((one) => stands(head + one, folded, wholly))) return true;
  }
  return false;
}

/** @param stems parted by `+` */
function stands(stems: string, folded: string, wholly: boolean): boolean {
  const [lead = '', ...others] = stems.split('+');
  return folded.includes(lead) && (!wholly || others.every((stem) => folded.includes(stem)));
}
