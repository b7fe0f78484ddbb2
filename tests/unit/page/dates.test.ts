import { describe, expect, it } from 'vitest';
import { dateFromUrl, findDate, findRelativeDate, readIsoDate } from '../../../utils/page/dates.ts';

describe('findDate', () => {
  it.each([
    ['السبت 3 ماي 2025 على الساعة 9:30', '2025-05-03T09:30'],
    ['السبت 12 أبريل 2025 - 18:05', '2025-04-12T18:05'],
    ['في 09/04/2025 على الساعة 09:42', '2025-04-09T09:42'],
    ['Le 09/04/2025 à 09h42', '2025-04-09T09:42'],
    ['نشر في لكم يوم 12 - 04 - 2025', '2025-04-12'],
    ['١٠ نيسان ٢٠٢٥', '2025-04-10'],
    ['3 غشت 2025', '2025-08-03'],
    ['15 ماي 2025', '2025-05-15'],
    ['9 مارس 2025', '2025-03-09'],
    ['14 كانون الثاني 2026', '2026-01-14'],
    ['Le 1er août 2025', '2025-08-01'],
    ['Publié le 3 déc. 2025', '2025-12-03'],
    ['April 11, 2025', '2025-04-11'],
    ['11 April 2025 - 08:15', '2025-04-11T08:15'],
  ])('%s', (text, edtf) => {
    expect(findDate(text)).toMatchObject({ edtf, source: 'text' });
  });

  it.each([
    'مارس الرياضة كل يوم',
    'الماي ة في المائة 2025',
    '31/02/2025',
    '45 avril 2025',
    'sans date',
    '12 أبريل 2099',
  ])('no date in: %s', (text) => {
    expect(findDate(text)).toBeNull();
  });
});

describe('readIsoDate', () => {
  it('turns an offset into Moroccan time, across the change of 6 April 2025', () => {
    expect(readIsoDate('2025-04-05T12:00:00Z')?.edtf).toBe('2025-04-05T12:00');
    expect(readIsoDate('2025-04-06T12:00:00Z')?.edtf).toBe('2025-04-06T13:00');
    expect(readIsoDate('2025-04-09T23:30:00+00:00')?.edtf).toBe('2025-04-10T00:30');
  });

  it('takes a time without offset for Moroccan', () => {
    expect(readIsoDate('2025-04-09T10:00')).toMatchObject({
      edtf: '2025-04-09T10:00',
      precision: 'minute',
    });
    expect(readIsoDate('2025-04-09')).toMatchObject({ precision: 'day' });
  });

  it('refuses what is no date', () => {
    for (const text of ['', 'today', '2025-13-40', '99']) expect(readIsoDate(text)).toBeNull();
  });
});

describe('dateFromUrl', () => {
  it('reads a day or a month', () => {
    expect(dateFromUrl('https://a.example/2025/04/12/slug/')).toMatchObject({
      edtf: '2025-04-12',
      precision: 'day',
    });
    expect(dateFromUrl('https://a.example/2025/06/206486/slug')).toMatchObject({
      edtf: '2025-06',
      precision: 'month',
    });
    expect(dateFromUrl('https://a.example/slug')).toBeNull();
  });
});

describe('findRelativeDate', () => {
  const now = Date.UTC(2025, 3, 11, 12); // 13:00 in Morocco
  it.each([
    ['منذ ساعتين', '2025-04-11T11:00'],
    ['قبل 3 ساعات', '2025-04-11T10:00'],
    ['مضت 30 دقيقة', '2025-04-11T12:30'],
    ['منذ يومين', '2025-04-09'],
    ['قبل أسبوعين', '2025-03-28'],
    ['il y a 2 heures', '2025-04-11T11:00'],
    ['il y a une semaine', '2025-04-04'],
    ['2 hours ago', '2025-04-11T11:00'],
    ['أمس', '2025-04-10'],
    ['Hier', '2025-04-10'],
  ])('%s', (text, edtf) => {
    expect(findRelativeDate(text, now)?.edtf).toBe(edtf);
  });

  it('reads no time from other words', () => {
    for (const text of ['منذ مدة', 'il y a longtemps', 'قبل أن يصل', 'ago'])
      expect(findRelativeDate(text, now)).toBeNull();
  });
});
