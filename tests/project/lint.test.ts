import { join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const eslint = new ESLint({ cwd: ROOT });

/** Lints a line as if it stood in a file that exists (type-aware rules need it in the project). */
async function faults(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: join(ROOT, filePath) });
  return (result?.messages ?? []).map((message) => message.message);
}

describe('the import arrows', () => {
  it.each([
    ['utils/match/gate.ts', "import '../../components/Sidebar.tsx';", 'utils stand below'],
    ['utils/match/gate.ts', "import 'preact';", 'pure'],
    ['utils/verdict/time.ts', "import '../page/body.ts';", 'know no page'],
    ['utils/text/normalise.ts', "import 'node:fs';", 'pure'],
    ['components/Sidebar.tsx', "import '../utils/db/facts.ts';", 'read the database'],
    ['components/Sidebar.tsx', "import 'webextension-polyfill';", 'Props in'],
    ['components/Sidebar.tsx', "import '../entrypoints/detector.ts';", 'no entrypoint'],
    ['entrypoints/sidebar/show.tsx', "import 'webextension-polyfill';", 'no polyfill'],
    ['entrypoints/sidebar/show.tsx', "import '../../utils/db/facts.ts';", 'read the database'],
    ['entrypoints/annotator/annotate.ts', "import 'preact';", 'no framework'],
    ['entrypoints/reader/judge.ts', "import '../../utils/settings.ts';", 'ask `pageSettings`'],
    ['entrypoints/annotator/annotate.ts', "import '../../utils/i18n.ts';", 'No interface'],
    ['entrypoints/recall/recall.ts', "import 'webextension-polyfill';", 'no polyfill'],
    ['entrypoints/detector.ts', "import 'preact';", 'few kB'],
    ['entrypoints/detector.ts', "import '../utils/match/detect.ts';", 'few kB'],
    ['entrypoints/background/index.ts', "import '../../utils/packs/build.ts';", 'Runs in Node'],
    [
      'entrypoints/background/index.ts',
      "import '../reader/mount.tsx';",
      'do not import each other',
    ],
    ['utils/search/fact-search.ts', "void fetch('https://a.example');", 'No network'],
    ['utils/annotation/changes.ts', "import '../db/library.ts';", 'read the database'],
    ['entrypoints/popup/main.tsx', "import '../../utils/db/library.ts';", 'ask it'],
    ['components/Sidebar.tsx', "document.body.innerHTML = '';", 'hostile input'],
  ])(
    '%s must not: %s',
    async (file, code, message) => {
      expect((await faults(file, code)).join('\n')).toContain(message);
    },
    60_000,
  );

  it('lets the same arrows pass downwards', async () => {
    const messages = await faults('components/Sidebar.tsx', "import '../utils/i18n.ts';\n");
    expect(messages.filter((message) => message.includes('import'))).toEqual([]);
  }, 60_000);
});
