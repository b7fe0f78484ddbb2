/** Right-to-left is half of our readers: styles say start and end, never left and right. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** A physical side in a property, or as the value of one that has a logical twin. */
const PHYSICAL_CSS =
  /(?:^|[{;\s])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)\b[\w-]*|border-(?:top|bottom)-(?:left|right)-radius|left|right|top|bottom|width|height|(?:min|max)-(?:width|height))\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)/gu;
/** Four values of which the second and the fourth differ, or four corners. */
const LOPSIDED = /(?<=[{;\s])(?:margin|padding|inset|border-radius)\s*:([^;}]*)/gu;
/** The same in a style object of a component. */
const PHYSICAL_STYLE =
  /style=\{\{[^}]*\b(?:left|right|top|bottom|(?:margin|padding|border)(?:Left|Right|Top|Bottom))\b/gu;

/** What is physical in a style sheet; media queries may ask for the window's width. */
function physicalIn(css: string): string[] {
  const rules = css.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/@media[^{]*/gu, '');
  const sides = [...rules.matchAll(PHYSICAL_CSS)].map(([found]) => found.trim());
  const lopsided = [...rules.matchAll(LOPSIDED)].flatMap(([found, values = '']) => {
    const parts = values
      .replace(/\([^()]*\)/gu, '')
      .replace('!important', '')
      .trim()
      .split(/\s+/u);
    const uneven = found.startsWith('border')
      ? parts.length > 1
      : parts.length === 4 && parts[1] !== parts[3];
    return uneven ? [found.trim()] : [];
  });
  return [...sides, ...lopsided];
}

function filesIn(dir: string, ending: string): string[] {
  return readdirSync(join(ROOT, dir), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(dir, name));
}

const STYLES = ['components', 'entrypoints'].flatMap((dir) => filesIn(dir, '.css'));
const COMPONENTS = ['components', 'entrypoints'].flatMap((dir) => filesIn(dir, '.tsx'));

describe('logical styles', () => {
  it.each([
    '.a { margin-left: 1px }',
    '.a { right: 0 }',
    '.a{text-align:right}',
    '.a { padding: 0 1px 0 2px }',
    '.a { border-radius: 10px 0 0 10px }',
    '.a { border-top-left-radius: 3px }',
    '.a { max-width: 3px }',
  ])('a planted fault is seen: %s', (css) => {
    expect(physicalIn(css)).not.toEqual([]);
  });

  it('what is the same on both sides is let be', () => {
    expect(
      physicalIn(
        '@media (max-width: 9px) { .a { inset: auto 0 0; margin: 1px 2px; inset: 0 auto 0 auto } }',
      ),
    ).toEqual([]);
  });

  it.each(STYLES)('%s', (file) => {
    expect(physicalIn(readFileSync(join(ROOT, file), 'utf8'))).toEqual([]);
  });

  it.each(COMPONENTS)('%s', (file) => {
    expect(readFileSync(join(ROOT, file), 'utf8').match(PHYSICAL_STYLE)).toBeNull();
  });
});
