import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

/** Arrows point down: entrypoints → components → utils → data. One list per folder, each with its why. */
const deny = (...groups) => ({
  'no-restricted-imports': ['error', { patterns: groups }],
});
const up = (names, message) => ({ regex: `(?:^|/)(?:${names})/`, message });
const packages = (names, message) => ({ regex: `^(?:${names})(?:/|$)`, message });

const ABOVE_UTILS = up('entrypoints|components', 'utils stand below components and entrypoints.');
const ABOVE_COMPONENTS = up('entrypoints', 'Components take props; they know no entrypoint.');
const PURE = packages(
  'preact|dexie|webextension-polyfill|wxt|@wxt-dev/browser|node:.*|jsdom',
  'This folder is pure: strings and data in, offsets and data out.',
);
const IN_A_PAGE = packages(
  'webextension-polyfill|dexie|valibot|minisearch',
  'This enters a page: no polyfill, database, schema library or search.',
);
const NO_SETTINGS = {
  regex: '/(?:settings|site-access)\\.ts$',
  message: 'Scripts in pages may not read the store: ask `pageSettings`.',
  allowTypeImports: true,
};
const NO_DATABASE = {
  regex: '/db/',
  message: 'Only the background and the extension’s own pages read the database.',
};
const NODE_ONLY = {
  regex:
    '/packs/(?:load|build|assets|sites|documents|corrections|licences|vite-plugin)\\.ts$|/cli/',
  message: 'Runs in Node at build: nothing that ships may import it.',
};

const NETWORK = [
  { name: 'fetch', message: 'No network: the one exception is utils/db/bundled.ts.' },
  { name: 'XMLHttpRequest', message: 'No network.' },
  { name: 'WebSocket', message: 'No network.' },
  { name: 'EventSource', message: 'No network.' },
];
const SINKS = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'sendBeacon', 'wrappedJSObject'].map(
  (property) => ({ property, message: 'Pages are hostile input: build nodes, send nothing.' }),
);

export default tseslint.config(
  { ignores: ['.output*/**', '.wxt/**', 'node_modules/**', '.shots/**'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  prettier,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/dot-notation': 'off', // tsconfig asks for ['key'] on index signatures
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unnecessary-condition': 'error',
      // Conflicts with the rule above.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      'no-misleading-character-class': ['error', { allowEscape: true }],
      eqeqeq: 'error',
      'no-restricted-globals': ['error', ...NETWORK],
      'no-restricted-properties': ['error', ...SINKS],
      'max-lines-per-function': ['error', { max: 80, skipComments: true, skipBlankLines: true }],
    },
  },
  { files: ['utils/**'], ignores: ['utils/cli/**'], rules: deny(ABOVE_UTILS) },
  {
    files: ['utils/{text,match,verdict,search,anchor,annotation,exchange}/**'],
    ignores: ['utils/text/blocks.ts', 'utils/anchor/{passage,slices}.ts'],
    rules: deny(
      ABOVE_UTILS,
      PURE,
      NO_DATABASE,
      up('page|packs/build', 'Pure folders know no page.'),
    ),
  },
  {
    files: ['utils/page/**', 'utils/text/blocks.ts', 'utils/anchor/{passage,slices}.ts'],
    rules: deny(ABOVE_UTILS, PURE, NO_DATABASE, NODE_ONLY),
  },
  {
    files: ['utils/db/**', 'utils/*.ts'],
    rules: deny(ABOVE_UTILS, NODE_ONLY, packages('preact', 'Utils render nothing.')),
  },
  {
    files: ['components/**'],
    rules: deny(
      ABOVE_COMPONENTS,
      NO_DATABASE,
      NODE_ONLY,
      packages('webextension-polyfill|wxt|@wxt-dev/browser|dexie', 'Props in, callbacks out.'),
    ),
  },
  {
    files: ['entrypoints/{detector,tables,page-data}.ts', 'entrypoints/{reader,sidebar}/**'],
    rules: deny(IN_A_PAGE, NO_SETTINGS, NO_DATABASE, NODE_ONLY, {
      regex: '/(?:background|popup|desk|reader|sidebar)/',
      message: 'Entrypoints do not import each other.',
    }),
  },
  {
    files: ['entrypoints/{annotator,recall}/**'],
    rules: deny(
      IN_A_PAGE,
      NO_SETTINGS,
      NO_DATABASE,
      NODE_ONLY,
      packages(
        'preact',
        'This enters pages without a mention of anything: a few kB, no framework.',
      ),
      {
        regex: '/components/|/i18n\\.ts|annotation/(?:schema|input|draft|requests)',
        message: 'No interface, no strings but those that the background sends, no schema.',
        allowTypeImports: true,
      },
      {
        regex: '/(?:background|popup|reader|sidebar|sidepanel)/',
        message: 'Entrypoints do not import each other.',
      },
    ),
  },
  {
    files: ['entrypoints/{background,popup,desk}/**'],
    rules: deny(NODE_ONLY, {
      regex: '/(?:reader|sidebar|detector)',
      message: 'Entrypoints do not import each other.',
    }),
  },
  {
    files: ['entrypoints/detector.ts'],
    rules: deny(IN_A_PAGE, NO_SETTINGS, NO_DATABASE, NODE_ONLY, ABOVE_COMPONENTS, {
      regex: '^preact|/components/|/match/(?!gate)',
      message: 'The detector stays a few kB: text, page body and gate only.',
    }),
  },
  {
    files: ['entrypoints/{popup,sidepanel,desk}/**'],
    rules: deny(
      NODE_ONLY,
      {
        regex: '/db/(?!bundled|facts)',
        message: 'Only the background opens the annotations: ask it.',
      },
      {
        regex: '/(?:reader|detector|background)',
        message: 'Entrypoints do not import each other.',
      },
    ),
  },
  { files: ['utils/db/bundled.ts'], rules: { 'no-restricted-globals': 'off' } },
  {
    // Tests look at what a hostile page would look at, and their suites are long lists.
    files: ['tests/**'],
    rules: {
      'no-restricted-globals': 'off',
      'no-restricted-properties': 'off',
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
  },
);
