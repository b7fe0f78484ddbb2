import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NOTHING, read, takenOver, written } from '../../helpers/exchange.ts';

const EXPORT = readFileSync(join(import.meta.dirname, '../../exchange/hypothesis-export.json'), 'utf8'); // prettier-ignore
const [row] = (JSON.parse(EXPORT) as { annotations: Record<string, unknown>[] }).annotations;
const only = (...rows: unknown[]) => read(JSON.stringify({ total: rows.length, rows }));

describe('a Hypothesis export', () => {
  it('keeps user, dates, address, words, tags and place', () => {
    const { format, records } = read(EXPORT);
    expect(format).toBe('hypothesis');
    expect(records).toEqual([
      expect.objectContaining({
        author: 'acct:reader_one@hypothes.is',
        created: '2025-04-10T20:15:31.123Z',
        modified: '2025-04-11T07:01:02.654Z',
        page: {
          url: 'https://jarida.example/akhbar/2025/04/tasrib?page=1',
          title: 'تسريب معطيات: ما نعرفه',
          published: null,
          lang: null,
        },
        quote: {
          exact: 'مليونا أجير معنيون بالملف المنشور',
          prefix: 'وتحدثت الرسالة عن ',
          suffix: ' على القناة.',
        },
        position: { start: 1500, end: 1532 },
        via: expect.stringMatching(/^https:\/\/hypothes\.is\/a\/./u) as string,
        note: 'هل هذا **الرقم** من الصندوق؟',
        tags: ['رقم', 'CNSS'],
        state: 'draft',
        rev: 1,
      }),
    ]);
  });

  it('says of replies and page notes why they stay out', () => {
    expect(read(EXPORT).refused.map(({ at, why }) => [at, why.code])).toEqual([
      ['/annotations/1', 'reply'],
      ['/annotations/2', 'no-passage'],
    ]);
  });

  it.each([
    ['an answer of the API', { total: 1, rows: [row] }],
    ['an answer with replies apart', { total: 1, rows: [row], replies: [] }],
    ['a plain list', [row]],
    ['a single row', row],
  ])('is the same as %s', (_, file) => {
    const whole = read(JSON.stringify({ annotations: [row] }));
    expect(whole.records).toHaveLength(1);
    expect(read(JSON.stringify(file))).toEqual(whole);
  });

  it('taken over twice is one annotation; changed meanwhile, a conflict', () => {
    const once = takenOver(NOTHING, EXPORT);
    expect(takenOver(once, EXPORT)).toEqual(once);
    const later = EXPORT.replace('2025-04-11T07:01', '2025-05-11T07:01').replace('هل هذا', 'أليس هذا');
    const both = takenOver(once, later);
    expect(both.annotations.map(({ modified }) => modified.slice(0, 7))).toEqual(['2025-05']);
    expect(both.conflicts).toEqual(once.annotations);
    expect(written(takenOver(takenOver(NOTHING, later), EXPORT))).toBe(written(both));
  }); // prettier-ignore

  it('has the same id as the JSON-LD that Hypothesis serves of it', () => {
    const served = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'Annotation',
      id: `https://hypothes.is/a/${String(row?.['id'])}`,
      creator: 'acct:reader_one@hypothes.is',
      body: [{ type: 'TextualBody', value: 'x', format: 'text/markdown' }],
      target: row?.['target'],
    };
    expect(read(JSON.stringify(served)).records[0]?.id).toBe(read(EXPORT).records[0]?.id);
  });

  it.each([
    ['a title as text', { document: { title: 'خبر' } }, { page: { title: 'خبر' } }],
    ['no document', { document: undefined }, { page: { title: '' } }],
    ['no text', { text: undefined }, { note: '' }],
    ['text null', { text: null, tags: null }, { note: '', tags: [] }],
    ['no user', { user: undefined }, { author: '' }],
    ['tags with gaps', { tags: [' a ', '', 'a', 3, 'ب'] }, { tags: ['a', 'ب'] }],
    ['no updated', { updated: undefined }, { modified: '2025-04-10T20:15:31.123Z' }],
    ['an address only in the target', { uri: undefined }, { page: { url: 'https://jarida.example/akhbar/2025/04/tasrib?page=1' } }],
    ['a turned position', { target: [{ selector: [{ type: 'TextPositionSelector', start: 5, end: 5 }, { type: 'TextQuoteSelector', exact: 'x' }] }] }, { position: null, quote: { exact: 'x', prefix: '', suffix: '' } }],
    ['one selector outside a list', { target: { selector: { type: 'TextQuoteSelector', exact: 'x' } } }, { quote: { exact: 'x' } }],
  ])('is read with %s', (_, change, wanted) => {
    expect(only({ ...row, ...change })).toMatchObject({ records: [wanted], refused: [] });
  }); // prettier-ignore

  it.each([
    ['a script as address', { uri: 'javascript:alert(1)' }, 'field-address'],
    ['a file as address', { uri: 'file:///etc/passwd' }, 'field-address'],
    ['a PDF’s fingerprint as address', { uri: 'urn:x-pdf:1234' }, 'field-address'],
    ['a passage that is too long', { target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'x'.repeat(20_001) }] }] }, 'field-long'],
    ['51 tags', { tags: Array.from({ length: 51 }, (_, at) => `t${at}`) }, 'field-long'],
    ['no address at all', { uri: undefined, target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'x' }] }] }, 'no-address'],
  ])('is refused with %s', (_, change, code) => {
    expect(only({ ...row, ...change })).toMatchObject({ records: [], refused: [{ at: '/rows/0', why: { code } }] });
  }); // prettier-ignore

  it('gives a row without an id one that follows from its content', () => {
    const bare = { ...row, id: undefined };
    expect(only(bare).records[0]?.id).toBe(only(bare).records[0]?.id);
    expect(only(bare).records[0]?.id).not.toBe(only({ ...bare, text: 'y' }).records[0]?.id);
  });
});
