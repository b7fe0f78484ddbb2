/** What is shipped, read as a reviewer of a store would read it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildTopics } from '../../utils/packs/vite-plugin.ts';
import { CHROME_BUILD, FIREFOX_BUILD } from '../helpers/launch.ts';

type Manifest = Record<string, unknown> & { content_scripts: Record<string, unknown>[] };

const manifestOf = (build: string) =>
  JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8')) as Manifest;
const scripts = (build: string) =>
  readdirSync(build, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
const gzip = (build: string, name: string) =>
  gzipSync(readFileSync(join(build, name)), { level: 9 }).length;

/** The gates of all topics as `page-data.js` holds them; the rest of that file are rules of sites. */
const gatesSize = gzipSync(
  JSON.stringify(
    Object.fromEntries(
      buildTopics(join(import.meta.dirname, '../../data')).map(({ tables, gate }) => [
        tables.topic,
        gate,
      ]),
    ),
  ),
  { level: 9 },
).length;

describe.each([
  ['Chrome', CHROME_BUILD],
  ['Firefox', FIREFOX_BUILD],
])('the %s package', (name, build) => {
  const manifest = manifestOf(build);

  it('asks for the least', () => {
    expect(manifest['manifest_version']).toBe(3);
    expect(manifest['permissions']).toEqual([
      ...['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
      ...(name === 'Chrome' ? ['sidePanel'] : []),
    ]);
    // Nothing by itself: one site at a time, when the user adds it.
    expect(manifest['optional_host_permissions']).toEqual(['https://*/*', 'http://*/*']);
    expect(manifest['optional_permissions']).toBeUndefined();
    expect(manifest['host_permissions']).not.toContain('<all_urls>');
    expect(manifest['web_accessible_resources']).toBeUndefined();
    expect(manifest['incognito']).toBe('spanning');
    expect(manifest.content_scripts).toEqual([
      {
        matches: manifest['host_permissions'],
        js: ['page-data.js', 'detector.js'],
        run_at: 'document_idle',
      },
    ]);
  });

  it('lets its own pages connect to nothing outside the package', () => {
    const { extension_pages: policy } = manifest['content_security_policy'] as {
      extension_pages: string;
    };
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/https?:|\*|unsafe|data:|blob:/u);
  });

  it('names the oldest browsers that it runs in, and who may talk to it', () => {
    if (name === 'Chrome') {
      expect(manifest['minimum_chrome_version']).toBe('127');
      expect(manifest['externally_connectable']).toEqual({ ids: [] });
    } else {
      expect(manifest['browser_specific_settings']).toMatchObject({
        gecko: { strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
      });
    }
  });

  it('has a panel of the browser’s own, which opens when it is asked to', () => {
    if (name === 'Chrome')
      expect(manifest['side_panel']).toEqual({ default_path: 'sidepanel.html' });
    else
      expect(manifest['sidebar_action']).toMatchObject({
        default_panel: 'sidepanel.html',
        open_at_install: false,
      });
    expect(Object.keys(manifest['commands'] as object)).toHaveLength(3);
  });

  it('holds no way to the network but the reading of its own packs', () => {
    for (const script of scripts(build)) {
      const code = readFileSync(join(build, script), 'utf8');
      expect(code, script).not.toMatch(
        /XMLHttpRequest|WebSocket\b|EventSource|sendBeacon|importScripts|\beval\(|new Function/u,
      );
      const fetches = code.match(/(?<![.\w$])fetch\((?![^()]*\)\s*\{)/gu)?.length ?? 0;
      expect(fetches, script).toBeLessThanOrEqual(
        /background|popup|sidepanel|chunk/u.test(script) ? 1 : 0,
      );
    }
  });

  it('stays small in pages', () => {
    expect(gzip(build, 'detector.js') + gatesSize).toBeLessThanOrEqual(6_144);
    // One letter beyond these, and the engine keeps its source at twice the size.
    expect(readFileSync(join(build, 'detector.js'), 'utf8')).toMatch(/^[\t\n -~]+$/u);
    // What every page runs is compiled as it is read.
    expect(readFileSync(join(build, 'detector.js'), 'utf8').split('=(function').length).toBeGreaterThan(24); // prettier-ignore
    // Of these 600 bytes spare a page the segmenter and the zone, 40 ms before its tab; 800 weigh words.
    expect(gzip(build, 'reader.js')).toBeLessThanOrEqual(21_500);
    expect(gzip(build, 'sidebar.js')).toBeLessThanOrEqual(30_000);
    expect(gzip(build, 'annotator.js')).toBeLessThanOrEqual(12_300);
    expect(gzip(build, 'recall.js')).toBeLessThanOrEqual(18_800);
    for (const script of ['annotator.js', 'recall.js'])
      expect(readFileSync(join(build, script), 'utf8')).not.toMatch(/preact|Dexie|valibot/u);
    for (const script of ['detector.js', 'reader.js', 'sidebar.js', 'tables.js'])
      expect(readFileSync(join(build, script), 'utf8')).not.toMatch(
        /Dexie|MiniSearch|postMessage/u,
      );
    // The store is closed to pages: no script of theirs counts on it.
    for (const script of ['detector.js', 'reader.js', 'sidebar.js', 'annotator.js', 'recall.js'])
      expect(readFileSync(join(build, script), 'utf8'), script).not.toMatch(/\.storage\b/u);
    // The interface enters a page only where something is shown.
    for (const script of ['detector.js', 'reader.js'])
      expect(readFileSync(join(build, script), 'utf8')).not.toMatch(/preact|attachShadow/u);
  });

  it('carries nothing of a withheld page, and no claim that is never shown', () => {
    const everything = readdirSync(build, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:js|json)$/u.test(file))
      .map((file) => readFileSync(join(build, file), 'utf8'))
      .join('\n');
    expect(everything).not.toContain('attribution-private-person');
    expect(everything).not.toContain('tanwer.ma');
  });
});
