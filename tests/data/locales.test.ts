import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLocales } from '../../utils/packs/vite-plugin.ts';

const ROOT = join(import.meta.dirname, '../..');
const locales = readLocales(join(ROOT, 'data'));
const english = locales['en'] ?? {};

function sources(dir: string): string {
  return readdirSync(dir)
    .map((name) => join(dir, name))
    .map((path) => (statSync(path).isDirectory() ? sources(path) : readFileSync(path, 'utf8')))
    .join('\n');
}

describe('interface strings', () => {
  it('are the same set in every language', () => {
    for (const strings of Object.values(locales))
      expect(Object.keys(strings)).toEqual(Object.keys(english));
    expect(Object.keys(locales).sort()).toEqual(['ar', 'en', 'fr']);
  });

  it('take the same values in every language', () => {
    const names = (text: string) =>
      [...new Set([...text.matchAll(/\{(\w+)/gu)].map((match) => match[1]))].sort();
    for (const [key, text] of Object.entries(english)) {
      const wanted = names(text).filter((name) => !/^\d/u.test(name ?? ''));
      for (const lang of ['ar', 'fr'])
        for (const name of wanted)
          if (name === 'count' || name === 'date' || name === 'query' || name === 'topic')
            expect(locales[lang]?.[key], `${lang} ${key}`).toContain(`{${name}`);
    }
  });

  it.each(['ar', 'fr', 'en'])('have every plural form that %s needs', (lang) => {
    const needed = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
    for (const [key, text] of Object.entries(locales[lang] ?? {})) {
      if (!text.includes(', plural,')) continue;
      for (const form of needed)
        expect(text, `${key} lacks ${form}`).toMatch(new RegExp(`\\b${form} \\{`, 'u'));
    }
  });

  it('are all used', () => {
    const code = ['components', 'entrypoints', 'utils']
      .map((dir) => sources(join(ROOT, dir)))
      .join('\n');
    for (const key of Object.keys(english)) {
      const stem = key.slice(0, key.lastIndexOf('.') + 1);
      const used = code.includes(`'${key}'`) || code.includes(`\`${stem}\${`);
      expect(used, `"${key}" is used nowhere: delete it from data/locales`).toBe(true);
    }
  });
});
