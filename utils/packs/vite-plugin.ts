/**
 * Gives the extension what the build makes of the data, as modules of their own:
 * `virtual:siyaq/gates` (detector), `virtual:siyaq/tables` (reader), `virtual:siyaq/packs`
 * (database), `virtual:siyaq/lookup` (search index), `virtual:siyaq/messages` and `virtual:siyaq/messages-pages` (interface strings compiled
 * to functions), `virtual:siyaq/covered`, `virtual:siyaq/documents` and `virtual:siyaq/licences` (the desk).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/compile-module.js';
import { buildIndex } from '../search/index-data.ts';
import { buildTopic, type BuiltTopic } from './build.ts';
import { readCorrections } from './corrections.ts';
import { readMethod } from './documents.ts';
import { readLicences } from './licences.ts';
import { topicIds } from './load.ts';
import type { SiteRule, SiteRules } from '../page/site-rule.ts';
import { loadSites } from './sites.ts';

/** The part of a Vite plugin that this one uses. */
interface VirtualModules {
  name: string;
  resolveId(id: string): string | undefined;
  load(id: string): string | undefined;
}

const PREFIX = 'virtual:siyaq/';

/** Where the pack of a topic lies in the built extension, from its root. */
export function packPath(topic: string): string {
  return `packs/${topic}.json`;
}

/**
 * Builds all topics of a data folder.
 * @throws FactError when a fact cannot be shipped
 */
export function buildTopics(dataDir: string): BuiltTopic[] {
  return topicIds(dataDir).map((id) => buildTopic(dataDir, id));
}

/**
 * The plugin.
 * @param dataDir the `data` folder
 */
export function siyaqData(dataDir: string): VirtualModules {
  let topics: BuiltTopic[] | undefined;
  const built = () => (topics ??= buildTopics(dataDir));
  const modules: Record<string, () => string> = {
    gates: () =>
      asModule(Object.fromEntries(built().map(({ tables, gate }) => [tables.topic, gate]))),
    tables: () => asModule(built().map(({ tables }) => tables)),
    packs: () =>
      asModule(
        built().map(({ pack, sha256 }) => ({
          id: pack.topic.id,
          path: packPath(pack.topic.id),
          sha256,
        })),
      ),
    // Read by who searches: a page of ours asks for other things first.
    lookup: () =>
      `export default () => ${parsed(
        buildIndex(
          built().map(({ pack }) => pack),
          built().map(({ keywords }) => keywords),
        ),
      )};`,
    sites: () => asModule(readSiteRules(dataDir)),
    covered: () => asModule(loadSites(dataDir).map(({ id, name }) => ({ host: id, name }))),
    documents: () =>
      asModule({
        method: readMethod(dataDir),
        corrections: topicIds(dataDir).flatMap((id) => readCorrections(dataDir, id)),
      }),
    licences: () => asModule(readLicences(dirname(dataDir))),
    messages: () =>
      compileMessages(keysOf(readLocales(dataDir), (key) => !isOfExtensionPages(key))),
    'messages-pages': () => compileMessages(keysOf(readLocales(dataDir), isOfExtensionPages)),
  };
  return {
    name: 'siyaq-data',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load: (id) =>
      id.startsWith(`\0${PREFIX}`) ? modules[id.slice(PREFIX.length + 1)]?.() : undefined,
  };
}

function asModule(value: unknown): string {
  return `export default ${parsed(value)};`;
}

/** As a string for JSON.parse: engines read it faster than an object literal. */
function parsed(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}

/** Extraction hints by host. */
export function readSiteRules(dataDir: string): SiteRules {
  return Object.fromEntries(
    loadSites(dataDir).flatMap(({ id, extract }) => (extract ? [[id, extract as SiteRule]] : [])),
  );
}

/** The interface strings of every language, as the files hold them. */
export function readLocales(dataDir: string): Record<string, Record<string, string>> {
  const dir = join(dataDir, 'locales');
  const files = readdirSync(dir).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    files.map((name) => [
      basename(name, '.json'),
      JSON.parse(readFileSync(join(dir, name), 'utf8')) as Record<string, string>,
    ]),
  );
}

/** What keys begin with that only the extension's own pages show. */
const EXTENSION_PAGES = new Set(
  'popup annotation search facts desk menu permission dossier state outcome reason refused library export import field leaks leak progress safety delete damage due failure diff'.split(
    ' ',
  ),
);

/** Their strings stay out of the script that enters a page. */
function isOfExtensionPages(key: string): boolean {
  return EXTENSION_PAGES.has(key.split('.', 1)[0] ?? '');
}

function keysOf(
  locales: Record<string, Record<string, string>>,
  wanted: (key: string) => boolean,
): Record<string, Record<string, string>> {
  const shipped = (key: string) => wanted(key) && !key.startsWith('manifest.');
  return Object.fromEntries(
    Object.entries(locales).map(([lang, strings]) => [
      lang,
      Object.fromEntries(Object.entries(strings).filter(([key]) => shipped(key))),
    ]),
  );
}

/** ICU messages become plain functions here, so that no message parser enters a page. */
function compileMessages(locales: Record<string, Record<string, string>>): string {
  return compileModule(new MessageFormat(Object.keys(locales)), locales);
}
