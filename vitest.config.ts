import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { siyaqData } from './utils/packs/vite-plugin.ts';

const data = siyaqData(join(import.meta.dirname, 'data'));

/** Browser suites that do not fit into ten minutes on two cores: they run in `npm run test:long`. */
const LONG = ['annotation-*', 'desk-*', 'library-*', 'reading-more-*', 'rooms-*'].map(
  (name) => `tests/e2e/${name}.test.ts`,
);

/** Named by what a test needs in order to run: nothing, the data, or built extensions in browsers. */
export default defineConfig({
  test: {
    restoreMocks: true,
    projects: [
      {
        plugins: [WxtVitest(), data],
        test: {
          name: 'unit',
          include: ['tests/{unit,data,project}/**/*.test.{ts,tsx}'],
          sequence: { groupOrder: 0 },
          // Both cores; vitest would keep one for itself.
          maxWorkers: 2,
          setupFiles: ['fake-indexeddb/auto', 'tests/helpers/seed.ts'],
          testTimeout: 30_000,
        },
      },
      {
        // What takes too long for every run: `npm run test:long`.
        plugins: [WxtVitest(), data],
        test: {
          name: 'long',
          include: ['tests/long/**/*.test.ts', ...LONG],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: LONG,
          // A browser on a busy machine may miss one appointment; a fault of ours misses two. The
          // report names each test that needed its second try.
          retry: 1,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // After the unit tests, one browser beside the other: each waits more than it works.
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
        },
      },
    ],
  },
});
