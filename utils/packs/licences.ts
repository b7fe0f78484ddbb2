/** Whose code is in the package, and under which licence; read from the installed packages. Node only. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Licence } from './room-data.ts';

/** Where the whole texts lie in the built extension, from its root. */
export const LICENCES_PATH = 'licences.txt';

/** Not among our dependencies, yet code of theirs ends up in the build. */
const FROM_TOOLS = ['@messageformat/runtime', 'make-plural', 'wxt'];

/**
 * Packages that ship: our dependencies, and what the tools leave in.
 * @param root folder of `package.json` and `node_modules`
 */
export function readLicences(root: string): Licence[] {
  const { dependencies } = readManifest(root) as { dependencies: Record<string, string> };
  return [...Object.keys(dependencies), ...FROM_TOOLS].sort().map((name) => {
    const { version, license } = readManifest(join(root, 'node_modules', name));
    if (typeof version !== 'string' || typeof license !== 'string')
      throw new Error(
        `${name} names no licence: look for it and replace the package if it has none`,
      );
    return { name, version, licence: license };
  });
}

/** The whole texts, one after the other. */
export function licenceTexts(root: string): string {
  const parts = readLicences(root).map(({ name, version, licence }) => {
    const dir = join(root, 'node_modules', name);
    const file = readdirSync(dir).find((one) => /^licen[cs]e/iu.test(one));
    const text = file ? readFileSync(join(dir, file), 'utf8').trim() : `Licence: ${licence}`;
    return `${name} ${version}\n\n${text}`;
  });
  return `${parts.join(`\n\n${'='.repeat(80)}\n\n`)}\n`;
}

/**
 * Packages that a build holds although no licence is listed for them.
 * @param moduleIds paths of all modules of the build
 */
export function unlistedPackages(root: string, moduleIds: readonly string[]): string[] {
  const listed = new Set(readLicences(root).map(({ name }) => name));
  const names = moduleIds.map(
    (id) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(id)?.[1] ?? '',
  );
  return [...new Set(names)].filter((name) => name !== '' && !listed.has(name));
}

function readManifest(dir: string): Record<string, unknown> {
  const file = join(dir, 'package.json');
  if (!existsSync(file)) throw new Error(`${file} is missing: run npm ci`);
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
}
