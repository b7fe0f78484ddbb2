/** The sets of phrases that rules are made of, as they are numbered while a topic is compiled. */
import { buildAutomaton, type Automaton } from './automaton.ts';
import { compilePhrase } from './phrase.ts';
import type { NumberSet } from './rules.ts';

/** Numbers the sets and files their phrases into one automaton. */
export class SetTable {
  private readonly paths = new Map<string, Set<number>>();
  readonly numbers: NumberSet[] = [];
  private readonly named = new Map<string, number>();
  private readonly anonymousSets = new Map<string, number>();
  private readonly source: Record<string, string[]>;
  /** What each set is called. */
  readonly keys: string[] = [];

  constructor(source: Record<string, string[]>) {
    this.source = source;
  }

  automaton(): Automaton {
    return buildAutomaton(this.paths);
  }

  /** The sets of a group: its `@names`, and one more for its own phrases. */
  group(terms: readonly string[]): number[] {
    const names = terms.filter((term) => term.startsWith('@'));
    const phrases = terms.filter((term) => !term.startsWith('@'));
    const sets = names.map((name) => this.byName(name.slice(1)));
    if (phrases.length > 0) sets.push(this.anonymous(phrases));
    return [...new Set(sets)];
  }

  anonymous(phrases: readonly string[]): number {
    const key = JSON.stringify([...phrases].sort());
    const known = this.anonymousSets.get(key);
    if (known !== undefined) return known;
    const set = this.file(phrases, 'a rule', signOf(key));
    this.anonymousSets.set(key, set);
    return set;
  }

  private byName(name: string): number {
    const known = this.named.get(name);
    if (known !== undefined) return known;
    const phrases = Object.hasOwn(this.source, name) ? this.source[name] : undefined;
    if (!phrases)
      throw new Error(`there is no set @${name}: add it under "sets", or mend the name`);
    const set = this.file(this.expand(phrases), `set @${name}`, `@${name}`);
    this.named.set(name, set);
    return set;
  }

  /** A set may hold other sets; one that holds itself is a fault of the data. */
  private expand(phrases: readonly string[], depth = 0): string[] {
    if (depth > 5) throw new Error(`sets hold each other in a circle: ${phrases.join(', ')}`);
    return phrases.flatMap((phrase) => {
      if (!phrase.startsWith('@')) return [phrase];
      const inner = this.source[phrase.slice(1)];
      if (!inner)
        throw new Error(`there is no set ${phrase}: add it under "sets", or mend the name`);
      return this.expand(inner, depth + 1);
    });
  }

  private file(phrases: readonly string[], where: string, key: string): number {
    const set = this.keys.push(key) - 1;
    for (const phrase of phrases) {
      const compiled = inContext(where, () => compilePhrase(phrase));
      if (compiled.kind === 'number') this.numbers.push({ set, range: compiled.range });
      else for (const path of compiled.paths) this.addPath(path, set);
    }
    return set;
  }

  private addPath(path: string, set: number): void {
    const sets = this.paths.get(path) ?? new Set();
    this.paths.set(path, sets.add(set));
  }
}

/** A short sign of a text: FNV-1a (Fowler, Noll, Vo), 32 bits. */
function signOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(36);
}

/** Runs a step; its failure says where it was. */
export function inContext<T>(where: string, action: () => T): T {
  try {
    return action();
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : String(fault);
    throw new Error(`${where}: ${message}`, { cause: fault });
  }
}
