import { describe, expect, it } from 'vitest';
import { checkForm, tagsOf } from '../../../utils/annotation/check-form.ts';
import { EMPTY_FORM, type Draft, type DraftForm } from '../../../utils/annotation/draft.ts';
import { draftOf } from '../../../utils/annotation/edit.ts';
import { record } from '../../helpers/annotations.ts';

const draft = (form: Partial<DraftForm>): Draft => {
  const { id, page, quote, position } = record(1);
  return { id, base: 0, page, quote, position, form: { ...EMPTY_FORM, ...form } };
};
const row = { url: 'https://a.example/1', archive: '', shows: 'x', stance: 'refutes' };
const full: Partial<DraftForm> = {
  ...{ newClaim: 'جملة', verdict: 'false', reasons: ['refuted'], author: 'أ.ب' },
  ...{ evidence: [row], state: 'ready' },
};
const faults = (form: Partial<DraftForm>) => {
  const checked = checkForm(draft(form));
  return 'faults' in checked ? checked.faults.map(({ field, code }) => `${field} ${code}`) : [];
};

describe('checkForm', () => {
  it('lets an unfinished draft be saved', () => {
    expect(checkForm(draft({}))).toMatchObject({
      input: { verdict: null, claim: null, newClaim: null, evidence: [], state: 'draft' },
    });
  });

  it('asks for everything before it is called ready, in the order of the form', () => {
    expect(faults({ state: 'reviewed' })).toEqual([
      'claim claim',
      'verdict verdict',
      'reasons reason',
      'evidence evidence',
      'author author',
    ]);
    expect(faults(full)).toEqual([]);
  });

  it.each([
    ['url', 'www.a.example', 'evidence.1.url address'],
    ['url', 'javascript:alert(1)', 'evidence.1.url address'],
    ['url', 'https://user:word@a.example/', 'evidence.1.url address'],
    ['archive', 'x', 'evidence.1.archive archive'],
    ['shows', ' ', 'evidence.1.shows shows'],
  ])('names the field of a bad evidence: %s %s', (key, value, fault) => {
    expect(faults({ ...full, evidence: [row, { ...row, [key]: value }] })).toEqual([fault]);
  });

  it('passes over rows in which nothing stands, and keeps the numbers of the others', () => {
    const empty = { url: ' ', archive: '', shows: '', stance: 'supports' };
    expect(faults({ ...full, evidence: [empty, { ...row, url: 'x' }] })).toEqual([
      'evidence.1.url address',
    ]);
    expect(checkForm(draft({ ...full, evidence: [empty, row] }))).toMatchObject({
      input: { evidence: [{ url: row.url, archive: null, stance: 'refutes' }] },
    });
  });

  it('says what is too long', () => {
    expect(faults({ note: 'x'.repeat(50_001) })).toEqual(['note long']);
    const limits = (form: Partial<DraftForm>) => checkForm(draft(form));
    expect(limits({ author: 'x'.repeat(501) })).toEqual({
      faults: [{ field: 'author', code: 'long', most: 500 }],
    });
    expect(limits({ tags: Array.from({ length: 51 }, (_, at) => `t${at}`).join() })).toEqual({
      faults: [{ field: 'tags', code: 'many', most: 50 }],
    });
  });

  it('takes a linked claim before a wording of one’s own', () => {
    const claim = { topic: 'cnss-leak', id: 'scale-two-million' };
    expect(checkForm(draft({ claim, newClaim: 'جملة' }))).toMatchObject({
      input: { claim, newClaim: null },
    });
  });

  it('gives an annotation back as it was, when it is edited and saved', () => {
    const one = record(3);
    const { rev, created, modified, deleted, sightings, ...input } = one;
    expect(checkForm(draftOf(one))).toEqual({ input });
    expect(draftOf(one).base).toBe(rev);
    expect([created, modified, deleted, sightings]).toHaveLength(4);
  });
});

it('tagsOf splits at the commas of three languages', () => {
  expect(tagsOf(' #أرقام، أجور , x؛x;\n y ')).toEqual(['أرقام', 'أجور', 'x', 'y']);
});
