/**
 * Writes the long texts of a script in quotes. Minifiers prefer backticks, of which engines read and
 * keep each letter twice, as it is meant and as it is written: a million letters of data take a
 * page almost twice as long to compile.
 */

interface Quasi {
  value: { cooked: string };
}

/** What a Vite plugin sees of a parsed script. */
interface Node {
  type: string;
  start: number;
  end: number;
  quasis?: Quasi[];
}

/** The part of a Vite plugin that this one uses. */
interface BundlePlugin {
  name: string;
  generateBundle(
    this: { parse(code: string): unknown },
    options: unknown,
    bundle: Record<string, { type: string; code?: string }>,
  ): void;
}

/** Shorter texts are not worth the change. */
const LONG = 1000;

/** The plugin; it belongs after what minifies. */
export function quotedData(): BundlePlugin {
  return {
    name: 'siyaq-quoted-data',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.code !== undefined) chunk.code = quoted(chunk.code, this.parse(chunk.code));
    },
  };
}

function quoted(code: string, tree: unknown): string {
  return longTexts(tree)
    .sort((a, b) => b.start - a.start)
    .reduce((all, { start, end, quasis }) => {
      const text = JSON.stringify(quasis?.[0]?.value.cooked);
      return all.slice(0, start) + text + all.slice(end);
    }, code);
}

/** All template literals without gaps that are long; a tag would see how they are written. */
function longTexts(tree: unknown): Node[] {
  if (typeof tree !== 'object' || tree === null) return [];
  const node = tree as Node;
  if (node.type === 'TaggedTemplateExpression') return [];
  if (node.type === 'TemplateLiteral' && node.quasis?.length === 1)
    return node.end - node.start > LONG ? [node] : [];
  return Object.values(tree).flatMap(longTexts);
}
