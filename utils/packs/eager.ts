/**
 * Marks functions of a script as called at once. An engine reads each function twice, the second time
 * when it is first called, unless it stands in parentheses: then it is compiled as it is read.
 */

/** What a Vite plugin sees of a parsed script. */
interface Node {
  type: string;
  start: number;
  end: number;
  id?: { name: string; start: number; end: number } | null;
}

/** The part of a Vite plugin that this one uses. */
interface ChunkPlugin {
  name: string;
  renderChunk(
    this: { parse(code: string): unknown },
    code: string,
    chunk: { fileName: string },
  ): string | null;
}

/**
 * The plugin.
 * @param script file name of the script
 * @param names functions that nearly every run calls; they are declared no more, but assigned, so
 * nothing may call them while the script's constants are still being set
 * @throws Error at the build when the script holds no function of such a name
 */
export function eagerFunctions(script: string, names: readonly string[]): ChunkPlugin {
  return {
    name: 'siyaq-eager',
    renderChunk(code, { fileName }) {
      if (fileName !== script) return null;
      const found = declarationsIn(this.parse(code)).filter(({ id }) =>
        names.includes(id?.name ?? ''),
      );
      const missing = names.filter((name) => !found.some(({ id }) => id?.name === name));
      if (missing.length > 0) throw new Error(`${script} has no function ${missing.join(', ')}.`);
      return found
        .sort((a, b) => b.start - a.start)
        .reduce((all, { start, end, id }) => {
          const named = id ?? { name: '', start, end: start };
          const bare = all.slice(start, named.start) + all.slice(named.end, end);
          return `${all.slice(0, start)}var ${named.name} = (${bare});${all.slice(end)}`;
        }, code);
    },
  };
}

/** All function declarations, wherever they stand. */
function declarationsIn(tree: unknown): Node[] {
  if (typeof tree !== 'object' || tree === null) return [];
  const below = Object.values(tree).flatMap(declarationsIn);
  return (tree as Node).type === 'FunctionDeclaration' ? [tree as Node, ...below] : below;
}
