/** Files that the build makes and ships: packs, strings of the manifest, icons. Node only. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { buildTopics, packPath, readLocales } from './vite-plugin.ts';

/** A text file of the package, as WXT takes it. */
export interface TextAsset {
  relativeDest: string;
  contents: string;
}

export const ICON_SIZES = [16, 32, 48, 96, 128] as const;

/** What the manifest names as `__MSG_name__`: the interface strings `manifest.name` and so on. */
const MANIFEST_STRINGS = ['name', 'description', 'annotationMode', 'markSelection', 'openPanel'];

/** Packs and manifest strings as files. */
export function textAssets(dataDir: string): TextAsset[] {
  const packs = buildTopics(dataDir).map(({ pack, json }) => ({
    relativeDest: packPath(pack.topic.id),
    contents: json,
  }));
  const locales = Object.entries(readLocales(dataDir)).map(([lang, strings]) => ({
    relativeDest: `_locales/${lang}/messages.json`,
    contents: JSON.stringify(
      Object.fromEntries(
        MANIFEST_STRINGS.map((name) => [name, { message: strings[`manifest.${name}`] }]),
      ),
    ),
  }));
  return [...packs, ...locales];
}

let renderer: Promise<void> | undefined;

/** Names of the icons; a file is `<name>.svg`, and what it becomes in the package begins with the second. */
const ICONS = [
  ['siyaq', ''],
  ['annotating', 'annotating-'],
] as const;

/**
 * Renders the icons in every size.
 * @param outDir where the PNG files go
 * @returns their paths by their names in the package: `16.png`, `annotating-16.png`
 */
export async function renderIcons(dataDir: string, outDir: string): Promise<Map<string, string>> {
  const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  await (renderer ??= initWasm(readFileSync(wasm)));
  mkdirSync(outDir, { recursive: true });
  return new Map(
    ICONS.flatMap(([icon, prefix]) => {
      const svg = readFileSync(join(dataDir, 'icons', `${icon}.svg`), 'utf8');
      return ICON_SIZES.map((size): [string, string] => {
        const name = `${prefix}${size}.png`;
        const image = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render();
        writeFileSync(join(outDir, name), image.asPng());
        return [name, join(outDir, name)];
      });
    }),
  );
}
