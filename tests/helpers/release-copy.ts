/** A copy of a release build that a test may change: another permission, the next version. */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that a browser can load. */
export interface ReleaseCopy {
  dir: string;
  remove(): void;
}

/** The fields of a manifest that tests change. */
interface Manifest {
  version: string;
  host_permissions: string[];
}

/**
 * Copies a build.
 * @param granted match patterns that need no question, besides those of the release
 */
export function copyRelease(build: string, granted: readonly string[] = []): ReleaseCopy {
  const dir = mkdtempSync(join(tmpdir(), 'siyaq-copy-'));
  cpSync(build, dir, { recursive: true });
  changeManifest(dir, (manifest) => manifest.host_permissions.push(...granted));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/**
 * Makes the next version in place, as an update does: a higher number, and a pack in which one text
 * is another. The code names the pack by its digest, so that is changed with it.
 */
export function makeNextVersion(dir: string, before: string, after: string): void {
  changeManifest(dir, (manifest) => (manifest.version += '.1'));
  for (const name of readdirSync(join(dir, 'packs'))) {
    const path = join(dir, 'packs', name);
    const pack = readFileSync(path, 'utf8');
    const next = pack.replaceAll(before, after);
    if (next === pack) throw new Error(`"${before}" does not stand in the pack`);
    writeFileSync(path, next);
    replaceInScripts(dir, digestOf(pack), digestOf(next));
  }
}

function replaceInScripts(dir: string, before: string, after: string): void {
  for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.js')) continue;
    const path = join(dir, name);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(before, after));
  }
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function changeManifest(dir: string, change: (manifest: Manifest) => void): void {
  const path = join(dir, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  change(manifest);
  writeFileSync(path, JSON.stringify(manifest));
}
