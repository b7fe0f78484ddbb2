/** The next affair is a new folder of data: a fictitious one goes through the unchanged code. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Facts } from '../../../utils/db/facts.ts';
import { detectBest } from '../../../utils/match/best.ts';
import { mayMatch } from '../../../utils/match/gate.ts';
import { buildTopic } from '../../../utils/packs/build.ts';
import { FactSearch } from '../../../utils/search/fact-search.ts';
import { buildIndex } from '../../../utils/search/index-data.ts';
import { foldText } from '../../../utils/text/fold.ts';
import { nameOf, standing } from '../../../utils/verdict/as-of.ts';
import { independence } from '../../../utils/verdict/independence.ts';
import { parseEdtf } from '../../../utils/verdict/time.ts';

const real = buildTopic(join(import.meta.dirname, '../../../data'), 'cnss-leak');
const other = buildTopic(join(import.meta.dirname, '../../topics/data'), 'lost-catalogue');
const article = {
  title: 'ضياع فهرس المكتبة البلدية',
  text: 'أعلنت المكتبة البلدية بمدينة الورد ضياع ألفي بطاقة من فهرسها. وهذا الضياع يحزن القراء.',
  lang: 'ar' as const,
  url: null,
};

describe('a second topic', () => {
  it('is recognised beside the first, with its claims', () => {
    const folded = foldText(`${article.title}\n${article.text}`);
    expect(mayMatch(other.gate, folded)).toBe(true);
    expect(mayMatch(real.gate, folded)).toBe(false);
    const found = detectBest([real.tables, other.tables], article, '2031-05-04');
    expect(found).toMatchObject({ topic: 'lost-catalogue', level: 'about' });
    expect(found.claims.map((claim) => [claim.id, claim.stance])).toEqual([
      ['cards-lost', 'reports'],
    ]);
  });

  it('lies in the same database, apart from the first', async () => {
    const stubs = [real, other].map(({ pack, sha256 }) => ({
      id: pack.topic.id,
      path: '',
      sha256,
    }));
    const read = (stub: { id: string }) =>
      Promise.resolve(
        new TextEncoder().encode(stub.id === 'lost-catalogue' ? other.json : real.json).buffer,
      );
    const facts = new Facts(stubs, read, 'two-topics');
    const sheets = await facts.all();
    expect(sheets.map((sheet) => sheet.topic.id)).toEqual(['cnss-leak', 'lost-catalogue']);
    expect(
      (await facts.sheet('lost-catalogue', ['cards-lost']))?.bodies.map((body) => body.id),
    ).toEqual(['friends', 'library']);
    expect(
      new FactSearch(buildIndex(sheets, [])).search('catalogue bibliothèque').hits[0]?.topicId,
    ).toBe('lost-catalogue');
  });

  it('has its verdicts over time, its independent origins and its moved ids', () => {
    const [claim] = other.pack.claims;
    const day = standing(claim!, parseEdtf('2031-05-02'));
    expect([nameOf(day.atStart), nameOf(day.atEnd)]).toEqual(['attributed', 'attributed']);
    expect(nameOf(standing(claim!, parseEdtf('2031-05-04')).atEnd)).toBe('confirmed');
    expect(independence(claim!, other.pack.origins)).toEqual({ for: 2, against: 0 });
    expect(other.pack.moved).toEqual({ 'claims/lost-cards': 'cards-lost' });
  });
});
