import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { STYLE_HASH } from './utils/exchange/write/dossier-style.ts';
import { ICON_SIZES, renderIcons, textAssets } from './utils/packs/assets.ts';
import { LICENCES_PATH, licenceTexts, unlistedPackages } from './utils/packs/licences.ts';
import { eagerFunctions } from './utils/packs/eager.ts';
import { oneByteScripts } from './utils/packs/one-byte.ts';
import { quotedData } from './utils/packs/quoted-data.ts';
import { loadSites } from './utils/packs/sites.ts';
import { siyaqData } from './utils/packs/vite-plugin.ts';

const root = import.meta.dirname;
const data = join(root, 'data');
const sites = loadSites(data).flatMap((site) => site.match);

/** Keys that no browser uses by itself; each can be changed in the browser's settings. */
const shortcut = (key: string, name: string) => ({
  suggested_key: { default: `Alt+Shift+${key}` },
  description: `__MSG_${name}__`,
});
const commands = {
  'annotation-mode': shortcut('A', 'annotationMode'),
  'mark-selection': shortcut('M', 'markSelection'),
  'open-panel': shortcut('S', 'openPanel'),
};

/** Functions that a page without a mention runs, so nearly every page; the rest of the detector waits until it is called. */
const EAGER =
  'defineUnlistedScript main look judge decide mayBeAny inSlices glance isListPage metaOf isListPath plainHeading namedBody articleElement holdsText isShort lengthUpTo readRaw roughFold smallParts plain mayMatch waysOf isMet stands watchPage pageState'.split(
    ' ',
  );

export default defineConfig({
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  outDir: process.env['OUT_DIR'] ?? '.output',
  // Where a name comes from must be readable in the file that uses it.
  imports: false,
  publicDir: 'data/public',
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'contextMenus',
      'scripting',
      'storage',
      'unlimitedStorage',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    commands,
    host_permissions: sites,
    // Asked for one site at a time, by a click of the user.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    // Unlisted scripts: a WXT content script would announce itself to the page.
    content_scripts: [
      { matches: sites, js: ['page-data.js', 'detector.js'], run_at: 'document_idle' },
    ],
    icons: Object.fromEntries(ICON_SIZES.map((size) => [size, `icons/${size}.png`])),
    content_security_policy: {
      extension_pages:
        // The hash: a dossier, opened from memory, inherits this policy and brings its one style along.
        `default-src 'none'; script-src 'self'; style-src 'self' '${STYLE_HASH}'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    },
    incognito: 'spanning',
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'siyaq@siyaq.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '127', externally_connectable: { ids: [] } }),
  }),
  hooks: {
    'build:publicAssets': async (_, files) => {
      files.push(...textAssets(data), {
        relativeDest: LICENCES_PATH,
        contents: licenceTexts(root),
      });
      const icons = await renderIcons(data, join(root, '.wxt', 'icons'));
      for (const [name, absoluteSrc] of icons)
        files.push({ absoluteSrc, relativeDest: `icons/${name}` });
    },
    'build:done': (_, { steps }) => {
      const modules = steps
        .flatMap(({ chunks }) => chunks)
        .flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
      const unlisted = unlistedPackages(root, modules);
      if (unlisted.length > 0)
        throw new Error(
          `No licence is listed for ${unlisted.join(', ')}: see utils/packs/licences.ts`,
        );
    },
  },
  vite: () => ({
    plugins: [
      siyaqData(data),
      eagerFunctions('page-data.js', [
        'defineUnlistedScript',
        'main',
        'pageState',
        'hostOf',
        'ruleFor',
      ]),
      eagerFunctions('detector.js', EAGER),
      quotedData(),
      oneByteScripts(['detector.js']),
    ],
    // Its polyfill fetches, and every browser we run in preloads by itself.
    // Styles as written: our oldest browsers know them, and rewritten ones weigh more in every page.
    build: { modulePreload: { polyfill: false }, cssTarget: ['chrome127', 'firefox140'] },
  }),
});
