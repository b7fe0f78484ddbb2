/**
 * Writes the scripts that stay in every listed page with escapes for all but ASCII: engines keep the
 * source of a living script, and a single Arabic letter doubles it.
 */

/** The part of a Vite plugin that this one uses. */
interface BundlePlugin {
  name: string;
  generateBundle(options: unknown, bundle: Record<string, { type: string; code?: string }>): void;
}

/**
 * The plugin.
 * @param names file names of the scripts; letters beyond ASCII may stand in their strings and in
 * regular expressions, not in names
 */
export function oneByteScripts(names: readonly string[]): BundlePlugin {
  return {
    name: 'siyaq-one-byte',
    generateBundle(_, bundle) {
      for (const name of names) {
        const chunk = bundle[name];
        if (chunk?.code !== undefined) chunk.code = escaped(chunk.code);
      }
    },
  };
}

function escaped(code: string): string {
  return code.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
