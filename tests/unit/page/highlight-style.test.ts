import { describe, expect, it } from 'vitest';
import { highlightStyle, UNDERLINES } from '../../../utils/page/highlight-style.ts';

/** Relative luminance (WCAG 2.2) of #rrggbb. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

describe('the lines under sentences', () => {
  it('differ without their colours, but for what nobody has settled yet', () => {
    const { none, uncertain, ...settled } = UNDERLINES;
    const shapes = Object.values(settled).map(({ place, line }) => `${place ?? ''} ${line}`);
    expect(new Set(shapes).size).toBe(shapes.length);
    expect([none.line, uncertain.line]).toEqual([settled.unverified.line, settled.unverified.line]);
  });

  it.each(Object.entries(UNDERLINES))('are seen on light and dark pages: %s', (_, { color }) => {
    expect(contrast(color, '#ffffff')).toBeGreaterThanOrEqual(3);
    expect(contrast(color, '#121212')).toBeGreaterThanOrEqual(3);
  });

  it('leave the lit sentence a line that no other has, where colours are forced', () => {
    const [, forced = ''] = highlightStyle((kind) => `x-${kind}`).split('(forced-colors:active){');
    expect(forced).toMatch(
      /^:root::highlight\(x-lit\)\{text-decoration:underline overline solid 3px/u,
    );
    const { place, thickness } = UNDERLINES.outdated;
    expect([place, thickness]).toEqual(['underline overline', 1]);
  });

  it('have a rule each, and none on paper', () => {
    const style = highlightStyle((kind) => `x-${kind}`);
    const [inherited = '', each = ''] = style.split('@supports (-moz-appearance:none){');
    const forEach = `}${each}`;
    for (const kind of [...Object.keys(UNDERLINES), 'lit']) {
      expect(inherited).toContain(`:root::highlight(x-${kind}){`);
      expect(forEach).toContain(`}::highlight(x-${kind}){`);
    }
    expect(style).toMatch(/^@media screen\{/u);
  });
});
