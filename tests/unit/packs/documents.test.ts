import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCorrections } from '../../../utils/packs/corrections.ts';
import { readDocument, readMethod } from '../../../utils/packs/documents.ts';
import { licenceTexts, readLicences, unlistedPackages } from '../../../utils/packs/licences.ts';

const ROOT = join(import.meta.dirname, '../../..');

function read(markdown: string) {
  const dir = mkdtempSync(join(tmpdir(), 'siyaq-documents-'));
  mkdirSync(join(dir, 'method'));
  writeFileSync(join(dir, 'method/en.md'), markdown);
  return readDocument(dir, 'method/en.md');
}

describe('readDocument', () => {
  it('gives nodes for what we write', () => {
    expect(read('# A\n\n**b** _c_ `d` e\n\n- one\n- **two**\n')).toEqual([
      { tag: 'h1', children: ['A'] },
      {
        tag: 'p',
        children: [
          { tag: 'strong', children: ['b'] },
          ' ',
          { tag: 'em', children: ['c'] },
          ' ',
          { tag: 'code', children: ['d'] },
          ' e',
        ],
      },
      {
        tag: 'ul',
        children: [
          { tag: 'li', children: ['one'] },
          { tag: 'li', children: [{ tag: 'strong', children: ['two'] }] },
        ],
      },
    ]);
  });

  it.each(['<b>x</b>', '![a](b.png)', '[a](https://outlet.example/)', '| a |\n| - |\n| b |'])(
    'refuses %s, naming the file',
    (markdown) => expect(() => read(markdown)).toThrow('data/method/en.md'),
  );

  it('reads the method in three languages, paragraph by paragraph alike', () => {
    const { ar, fr, en } = readMethod(join(ROOT, 'data'));
    expect([ar.length, fr.length]).toEqual([en.length, en.length]);
    expect(en.length).toBeGreaterThan(5);
  });
});

describe('parseCorrections', () => {
  const entry = '## 2026-03-01 · claims/a-b\n\nWas: one.\nIs: two,\nstill two.\nWhy: three.\n';

  it('reads entries, and not the example in the fence', () => {
    expect(parseCorrections(`# C\n\n\`\`\`\n${entry}\`\`\`\n\n${entry}`, 'x.md')).toEqual([
      {
        date: '2026-03-01',
        about: 'claims/a-b',
        was: 'one.',
        is: 'two,\nstill two.',
        why: 'three.',
      },
    ]);
  });

  it.each(['## Yesterday\n\nWas: a\nIs: b\nWhy: c', '## 2026-03-01 · claims/a\n\nOops.'])(
    'says what is wrong with %j',
    (markdown) => expect(() => parseCorrections(markdown, 'x.md')).toThrow('data/x.md'),
  );
});

describe('licences', () => {
  it('names each package that ships with its version, and carries its text', () => {
    const dexie = readLicences(ROOT).find(({ name }) => name === 'dexie');
    expect(dexie?.licence).toBe('Apache-2.0');
    expect(licenceTexts(ROOT)).toContain(`dexie ${dexie?.version ?? ''}\n`);
  });

  it('finds a package of the build that is not listed', () => {
    const modules = ['dexie/dist/a.mjs', '@some/thing/b.js', 'wxt/node_modules/inner/c.js'];
    expect(
      unlistedPackages(ROOT, ['/x/utils/a.ts', ...modules.map((one) => `/x/node_modules/${one}`)]),
    ).toEqual(['@some/thing', 'inner']);
  });
});
