import browser from 'webextension-polyfill';
import { describe, expect, it } from 'vitest';
import { handOver, queryOf, takeOver } from '../../utils/lookup-query.ts';

describe('queryOf', () => {
  it('closes up white space', () => expect(queryOf(' a \n\t b ')).toBe('a b'));

  it('cuts a long selection at a word', () => {
    const query = queryOf('كلمة '.repeat(200));
    expect(query.length).toBeLessThanOrEqual(300);
    expect(query).toMatch(/كلمة$/u);
  });

  it('cuts one endless word too', () => expect(queryOf('x'.repeat(9999))).toHaveLength(300));
});

describe('takeOver', () => {
  it('takes what was handed over, once', async () => {
    await handOver('  CNSS ');
    expect([await takeOver(), await takeOver()]).toEqual(['CNSS', '']);
  });

  it('takes nothing odd', async () => {
    await browser.storage.session.set({ lookup: { a: 1 } });
    expect(await takeOver()).toBe('');
  });
});
