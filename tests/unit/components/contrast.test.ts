/** Contrast of every pair of colours that is used, computed from tokens.css in both themes (WCAG 1.4.3). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../../../components/tokens.css'), 'utf8');
const THEMES = ['light', 'dark'] as const;
type Rgb = [number, number, number];

/** Both values of every colour token. */
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/gu)].map(
    ([, name = '', light = '', dark = '']) => [name, { light: rgb(light), dark: rgb(dark) }],
  ),
);

function rgb(hex: string): Rgb {
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as Rgb;
}

function luminance(color: Rgb): number {
  const [r = 0, g = 0, b = 0] = color
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(first: Rgb, second: Rgb): number {
  const [dark = 0, light = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const mix = (share: number, over: Rgb, under: Rgb): Rgb =>
  over.map((value, at) => share * value + (1 - share) * (under[at] ?? 0)) as Rgb;

const VERDICTS = ['confirmed', 'attributed', 'disputed', 'unverified', 'false', 'outdated', 'none', 'uncertain']; // prettier-ignore

/** Text on ground, as the style sheets use them. */
const TEXT: [string, string][] = [
  ...['ink', 'ink-soft', 'accent', 'focus'].flatMap((text): [string, string][] => [
    [text, 'paper'],
    [text, 'card'],
  ]),
  ['accent-ink', 'accent'],
  ['accent', 'accent-ink'],
  ['accent', 'accent-soft'],
  ['notice-ink', 'notice'],
  ['paper', 'focus'],
  ...['confirmed', 'false', 'attributed'].map((text): [string, string] => [text, 'card']),
];

/** Borders and drawings that carry meaning (WCAG 1.4.11). */
const LINES: [string, string][] = [
  ['edge', 'paper'],
  ['edge', 'card'],
  ['accent', 'card'],
  ['focus', 'paper'],
  ['focus', 'card'],
  ...VERDICTS.map((verdict): [string, string] => [verdict, 'card']),
];

function color(name: string, theme: 'light' | 'dark'): Rgb {
  const token = tokens.get(name);
  if (!token) throw new Error(`tokens.css has no colour --${name}`);
  return token[theme];
}

describe.each(THEMES)('contrast in the %s theme', (theme) => {
  it.each(TEXT)('text: %s on %s', (text, ground) => {
    expect(contrast(color(text, theme), color(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(VERDICTS)('text: the badge %s on its own tint', (verdict) => {
    // claims.css lays 9 % of the text's colour over the card.
    const ground = mix(0.09, color(verdict, theme), color('card', theme));
    expect(contrast(color(verdict, theme), ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(LINES)('lines: %s on %s', (line, ground) => {
    expect(contrast(color(line, theme), color(ground, theme))).toBeGreaterThanOrEqual(3);
  });
});

describe('the tokens', () => {
  it('that are colours are all held by a pair', () => {
    const paired = new Set([...TEXT, ...LINES].flat());
    // `line` divides and decorates; no meaning hangs on it.
    expect([...tokens.keys()].filter((name) => !paired.has(name))).toEqual(['line']);
  });

  it('are the only place where a colour is written', () => {
    const root = join(import.meta.dirname, '../../..');
    const files = ['components', 'entrypoints'].flatMap((dir) =>
      readdirSync(join(root, dir), { recursive: true, encoding: 'utf8' })
        // The annotator's one button brings its two colours along: the tokens would weigh more than it.
        .filter((name) => name.endsWith('.css') && !/tokens\.css|annotator.button\.css/u.test(name))
        .map((name) => join(root, dir, name)),
    );
    expect(files.length).toBeGreaterThan(4);
    for (const file of files)
      expect(readFileSync(file, 'utf8'), file).not.toMatch(/:[^;{}]*#[\da-f]{3,8}\b/iu);
  });
});
