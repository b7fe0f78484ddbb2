import { describe, expect, it } from 'vitest';
import type { Detection } from '../../../utils/match/find-claims.ts';
import { score, type Judged, type LabelledArticle } from '../../../utils/cli/score.ts';

const TEXT = 'First sentence. Second sentence.';
const FIRST = { exact: 'First sentence.', start: 0, end: 15 };
const SECOND = { exact: 'Second sentence.', start: 16, end: 32 };

const article = (more: Partial<LabelledArticle>): LabelledArticle => ({
  id: 'a',
  lang: 'fr',
  level: 'about',
  kind: 'news | typos',
  text: TEXT,
  sentences: [],
  ...more,
});
const found = (id: string, place: typeof FIRST, stance: Detection['stance'] = 'asserts') => ({
  id,
  stance,
  ...place,
});
const labelled = (id: string, more = {}) => ({ id, stance: 'asserts' as const, ...more });

function judge(claims: Detection[], labels: ReturnType<typeof labelled>[]): Judged {
  return {
    article: article({ sentences: [{ exact: FIRST.exact, claims: labels }] }),
    level: 'about',
    claims,
  };
}

describe('the score of recognition', () => {
  it('counts a claim once a sentence: right, missed, extra', () => {
    const result = score([
      judge([found('one', FIRST), found('two', SECOND)], [labelled('one'), labelled('two')]),
    ]);
    expect(result.claims).toMatchObject({ right: 1, found: 2, labelled: 2, f1: 0.5 });
    expect(result.errors.map(({ fault, claim }) => [fault, claim])).toEqual([
      ['missed', 'two'],
      ['extra', 'two'],
    ]);
  });

  it('lets an optional label count neither way', () => {
    const optional = [labelled('one', { optional: true })];
    for (const claims of [[], [found('one', FIRST)]])
      expect(score([judge(claims, optional)]).claims).toMatchObject({ found: 0, labelled: 0 });
  });

  it('leaves out ids that no label uses', () => {
    expect(score([judge([found('other', FIRST)], [labelled('one')])]).claims.found).toBe(0);
  });

  it('takes either stance where two are right', () => {
    const labels = [labelled('one', { alt_stance: 'denies' })];
    const accuracy = (stance: Detection['stance']) =>
      score([judge([found('one', FIRST, stance)], labels)]).stance.accuracy;
    expect([accuracy('asserts'), accuracy('denies'), accuracy('asks')]).toEqual([1, 1, 0]);
  });

  it('scores levels by language and kind, and counts false alarms', () => {
    const result = score([
      { article: article({}), level: 'about', claims: [] },
      { article: article({ level: 'none', lang: 'ar' }), level: 'mentions', claims: [] },
    ]);
    expect(result.level).toMatchObject({ articles: 2, right: 1, falseAlarms: 1 });
    expect(result.levelByLang['ar']?.falseAlarms).toBe(1);
    expect(result.levelByKind['news']?.articles).toBe(2);
    expect(result.level.touched).toMatchObject({ precision: 0.5, recall: 1 });
  });
});
