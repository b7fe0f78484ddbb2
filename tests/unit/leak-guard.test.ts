import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findLeaks, maskLeaks, type LeakKind } from '../../utils/leak-guard.ts';
import { buildTopics } from '../../utils/packs/vite-plugin.ts';
import { randomFrom } from '../helpers/random-pack.ts';

const random = randomFrom(2025);
const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
const digits = (count: number) =>
  Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
const grouped = (number: string, size: number, separator: string) =>
  number.replace(new RegExp(`(\\d{${size}})(?=\\d)`, 'gu'), `$1${separator}`);
const arabicDigits = (number: string) =>
  number.replace(/\d/gu, (one) => String.fromCharCode(0x660 + Number(one)));

/** Invented data in the shapes in which real ones are printed; sentences are fictitious. */
const MAKERS: Record<LeakKind, () => string> = {
  identity: () =>
    pick(['رقم بطاقته ', 'CIN : ', 'بطاقة التعريف ', 'carte n° ']) +
    pick(['AB', 'BK', 'J', 'EE', 'x']) +
    pick(['', ' ']) +
    digits(pick([5, 6])),
  account: () =>
    pick(['RIB ', 'رقم الحساب ', 'compte : ']) +
    pick([
      (n: string) => n,
      (n: string) => grouped(n, 4, ' '),
      (n: string) => grouped(n, 3, ' '),
      arabicDigits,
    ])(digits(24)),
  phone: () =>
    pick(['الهاتف: ', 'Tél. ', 'call ', 'joignable au ']) +
    pick([
      () => `0${pick(['5', '6', '7'])}${digits(8)}`,
      () => grouped(`0${pick(['5', '6', '7'])}${digits(8)}`, 2, pick([' ', '.', '-'])),
      () => `+212 ${pick(['5', '6', '7'])}${digits(8)}`,
      () => `00212${pick(['6', '7'])}${digits(8)}`,
      () => arabicDigits(`06${digits(8)}`),
    ])(),
  email: () =>
    `${pick(['راسل', 'écrire à', 'mail'])} ${pick(['a.b', 'fictif', 'x_y'])}${digits(2)}@${pick(['exemple', 'test-mail'])}.${pick(['ma', 'com', 'example'])}`,
  membership: () =>
    `${pick(['immatriculation CNSS', 'رقم الانخراط', 'n° affiliation'])} ${pick([(n: string) => n, (n: string) => grouped(n, 3, ' ')])(digits(9))}`,
  pay: () =>
    pick([
      () => `يتقاضى فلان الخيالي راتبا شهريا قدره ${digits(2)}.000 درهم`,
      () => `Le directeur fictif gagne ${digits(3)} 000 dirhams par mois`,
      () => `M. Exemple, salaire : ${digits(2)} 500 DH`,
      () => `a monthly salary of ${digits(2)},000 MAD for Mr Example`,
      () => `أجره ${arabicDigits(digits(5))} درهم`,
      () => `صالير ديالو ${digits(2)}000 درهم`,
    ])(),
};

/** A sentence with an invented item of each kind in turn. */
const planted = (at: number) => {
  const kinds = Object.keys(MAKERS) as LeakKind[];
  const kind = kinds[at % kinds.length]!;
  const item = MAKERS[kind]();
  return { kind, item, text: `جملة خيالية قبلها، ${item}، et une suite inventée.` };
};

describe('where a leak stands', () => {
  it('is said in the text as given, vowel signs, tatweel and ligatures notwithstanding', () => {
    const text = 'رقْمُ هـــاتفه ﷺ « ٠٦١٢٣٤٥٦٧٨ » ثمّ a.b@exemple.ma و a.b@exemple.ma';
    expect(findLeaks(text).map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['email', 'a.b@exemple.ma'],
      ['email', 'a.b@exemple.ma'],
      ['phone', '٠٦١٢٣٤٥٦٧٨'],
    ]);
  });

  it('lies within the planted item, 600 times', () => {
    for (let at = 0; at < 600; at++) {
      const { kind, item, text } = planted(at);
      const leak = findLeaks(text).find((one) => one.kind === kind);
      expect(leak, text).toBeDefined();
      const passage = text.slice(leak!.start, leak!.end);
      expect(item.includes(passage) || passage.includes(item), `${item} / ${passage}`).toBe(true);
    }
  });
});

describe('maskLeaks', () => {
  it('leaves no digit group, no address and nothing to find, and keeps every offset', () => {
    for (let at = 0; at < 600; at++) {
      const { text } = planted(at);
      const masked = maskLeaks(text, findLeaks(text));
      expect(masked).toHaveLength(text.length);
      expect(findLeaks(masked), masked).toEqual([]);
      expect(masked).not.toMatch(/\p{Nd}{3}|@/u);
      expect(masked.startsWith('جملة خيالية قبلها، ')).toBe(true);
      expect(masked.endsWith('، et une suite inventée.')).toBe(true);
    }
  });

  it('keeps the words of a pay figure', () => {
    const text = 'M. Exemple, salaire : 12 500 DH';
    expect(maskLeaks(text, findLeaks(text))).toBe('M. Exemple, salaire : ██ ███ DH');
  });

  it('changes nothing where nothing was found, and masks what overlaps once', () => {
    expect(maskLeaks('لا شيء هنا 2025', [])).toBe('لا شيء هنا 2025');
    const text = 'x 😀1@a.example';
    const twice = [
      { kind: 'email', found: '', start: 2, end: 8 },
      { kind: 'identity', found: '', start: 4, end: text.length },
    ] as const;
    expect(maskLeaks(text, twice)).toBe(`x ${'█'.repeat(text.length - 2)}`);
  });
});

describe('findLeaks', () => {
  it('finds at least 99 % of 500 planted items', () => {
    const missed: string[] = [];
    for (let at = 0; at < 500; at++) {
      const { kind, text } = planted(at);
      if (!findLeaks(text).some((leak) => leak.kind === kind)) missed.push(`${kind}: ${text}`);
    }
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(5);
  });

  it.each([
    'La fuite concerne 1 996 026 salariés et 499 881 entreprises.',
    'القانون رقم 09-08 والقانون 05-20 وطلب العروض 106/2024',
    'Le marché de 53 millions de dirhams porte sur la plateforme.',
    'نُشرت أكثر من 53 ألف وثيقة يوم 8 أبريل 2025 على الساعة 09:42.',
    'article 24 de la loi 09-08, Bulletin officiel 5714 du 5 mars 2009',
  ])('stays silent on: %s', (text) => {
    expect(findLeaks(text)).toEqual([]);
  });

  it('finds nothing in any text of the shipped packs', () => {
    const prose = (value: unknown): string[] =>
      typeof value === 'string'
        ? [value]
        : typeof value === 'object' && value !== null
          ? Object.entries(value).flatMap(([key, one]) => (key === 'url' ? [] : prose(one)))
          : [];
    for (const { pack } of buildTopics(join(import.meta.dirname, '../../data')))
      // Ids and dates have no blanks; they are no prose.
      for (const text of prose(pack).filter((one) => one.includes(' ')))
        expect(findLeaks(text), text).toEqual([]);
  });
});
