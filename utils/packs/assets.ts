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

/** Packs and manifest strings as files. */
export function textAssets(dataDir: string): TextAsset[] {
  const packs = buildTopics(dataDir).map(({ pack, json }) => ({
    relativeDest: packPath(pack.topic.id),
    contents: json,
  }));
  const locales = Object.entries(readLocales(dataDir)).map(([lang, strings]) => ({
    relativeDest: `_locales/${lang}/messages.json`,
    contents: JSON.stringify({
      name: { message: strings['manifest.name'] },
      description: { message: strings['manifest.description'] },
    }),
  }));
  return [...packs, ...locales];
}

let renderer: Promise<void> | undefined;

/**
 * Renders the icon in every size.
 * @param outDir where the PNG files go
 * @returns their paths by size
 */
export async function renderIcons(dataDir: string, outDir: string): Promise<Map<number, string>> {
  const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  await (renderer ??= initWasm(readFileSync(wasm)));
  const svg = readFileSync(join(dataDir, 'icons', 'siyaq.svg'), 'utf8');
  mkdirSync(outDir, { recursive: true });
  return new Map(
    ICON_SIZES.map((size) => {
      const path = join(outDir, `${size}.png`);
      const image = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render();
      writeFileSync(path, image.asPng());
      return [size, path];
    }),
  );
}
