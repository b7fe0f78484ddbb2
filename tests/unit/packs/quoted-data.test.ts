import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { quotedData } from '../../../utils/packs/quoted-data.ts';

const parse = (code: string) => parseSync('a.js', code).program;

function render(code: string): string {
  const bundle = { 'a.js': { type: 'chunk', code } };
  quotedData().generateBundle.call({ parse }, null, bundle);
  return bundle['a.js'].code;
}

const LONG = 'كلمة "مقتبسة" \\n\n\u2028` ${x} \u{1f600}'.repeat(100);
const written = `\`${LONG.replace(/[\\`$]/gu, '\\$&')}\``;

describe('long texts of a script', () => {
  it('stand in quotes and say what they said', () => {
    const code = render(`[String(${written}), 2, ${written}]`);
    expect(code.startsWith('[String("')).toBe(true);
    expect((0, eval)(code)).toEqual([LONG, 2, LONG]);
  });

  it('are left alone where they are short, have gaps or a tag', () => {
    for (const code of ['f(`a`)', `f(\`\${a}${'b'.repeat(2000)}\`)`, `String.raw${written}`])
      expect(render(code)).toBe(code);
  });
});
