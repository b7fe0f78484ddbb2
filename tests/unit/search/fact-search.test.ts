import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildTopic } from '../../../utils/packs/build.ts';
import type { Pack } from '../../../utils/packs/schema.ts';
import { FactSearch } from '../../../utils/search/fact-search.ts';
import { buildIndex } from '../../../utils/search/index-data.ts';
import { QUERIES } from './queries.ts';

const { pack, keywords } = buildTopic(join(import.meta.dirname, '../../../data'), 'cnss-leak');
const over = (facts: Pack) => new FactSearch(buildIndex([facts], [keywords]));
const search = over(pack);
const ids = (query: string) => search.search(query).hits.map(({ id }) => id);

describe('FactSearch', () => {
  it(`answers at least 76 of ${QUERIES.length} queries with the right fact first`, () => {
    expect(QUERIES).toHaveLength(80);
    const wrong = QUERIES.filter(([query, first]) => {
      const [hit] = search.search(query).hits;
      return !hit || `${hit.kind}/${hit.id}` !== first;
    });
    expect(wrong.length, wrong.map(([query]) => query).join('\n')).toBeLessThanOrEqual(4);
  });

  it.each(['الشكايات', 'plaintes', 'complaints'])(
    'offers the claim and the event for %s',
    (query) => {
      expect(ids(query).slice(0, 2).sort()).toEqual([
        'cndp-takes-complaints',
        't-20250409-cndp-communique',
      ]);
    },
  );

  it.each([
    ['وزير التشغيل', 'ministry-employment'],
    ['ministre du travail', 'ministry-employment'],
    ['wazir chghl', 'ministry-employment'],
    ['وزير العدل', 'ministry-justice'],
    ['damancom', 'cnss'],
    ['دامانكوم', 'cnss'],
    ['quand a eu lieu la fuite', 'claim-by-jabaroot'],
    ['when was the leak', 'claim-by-jabaroot'],
  ])('knows an office, a name and a day in other words: %s', (query, first) => {
    expect(ids(query)[0]).toBe(first);
  });

  it.each([
    ['Ouahbi', 'ministry-justice'],
    ['Sekouri', 'ministry-employment'],
    ['Bouwano', 'abdellah-bouanou'],
    ['Mrizek', 'fsd'],
    ['دعوى قضائية ضد الصندوق', 'cnss-legal-liability'],
    ['poursuivre la cnss en justice', 'cnss-legal-liability'],
    ['dossiers médicaux', 'data-health'],
    ['mots de passe volés', 'data-passwords'],
    ['est-ce que je peux partager les fichiers', 'sharing-is-punishable'],
    ['متى وقع الاختراق', 'attack-on-8-april'],
    ['من سرب المعطيات', 'claim-by-jabaroot'],
    ['combien de Marocains sont touchés', 'scale-two-million'],
  ])('knows other spellings of a name, and what people call a claim: %s', (query, first) => {
    expect(ids(query)[0]).toBe(first);
  });

  it('prefers a body that is named alone, and what happened to it otherwise', () => {
    expect(ids('Conservation foncière')[0]).toBe('ancfcc');
    expect(ids('piratage de la Conservation foncière')[0]).toBe('ancfcc-hacked-june');
  });

  it('takes a month for the beginning of another word too', () => {
    expect(ids('tenders march')).toContain('t-2024-security-tenders');
  });

  it('finds nothing for nothing', () => {
    for (const query of ['', '   ', '!?', 'zzzzqqqq']) expect(ids(query)).toEqual([]);
  });

  it('gives the best first, and no more than asked for', () => {
    const { hits } = search.search('CNSS', { limit: 7 });
    expect(hits).toHaveLength(7);
    const scores = hits.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(Math.min(...scores)).toBeGreaterThan(0);
  });

  it('answers a question that holds no word of the fact', () => {
    expect(ids('شحال من واحد؟')).toContain('scale-two-million');
    expect(ids('who is behind the leak').slice(0, 2)).toContain('claim-by-jabaroot');
    expect(ids('when was the CNSS attacked?')[0]).toBe('attack-on-8-april');
  });

  it('offers a claim that must be raised only to a query that names it', () => {
    const raised = pack.claims.filter(({ display }) => display === 'raised').map(({ id }) => id);
    expect(raised).toContain('vector-oracle');
    expect(ids('Oracle')[0]).toBe('vector-oracle');
    for (const query of [
      'CNSS',
      'fuite de données',
      'تسريب معطيات الضمان الاجتماعي',
      'Oracle zzzzqqqq wwwxxx',
    ])
      expect(
        ids(query).filter((id) => raised.includes(id)),
        query,
      ).toEqual([]);
  });

  it('never offers a claim that is not shown, nor a withheld source', () => {
    const [first, ...rest] = pack.claims;
    const hidden = over({ ...pack, claims: [{ ...first!, display: 'never' }, ...rest] });
    expect(hidden.search(first!.statement.fr).hits.map(({ id }) => id)).not.toContain(first!.id);
    expect(ids('Osiris')).not.toContain('osiris-tsa');
  });

  it('prefers the texts of the language that is read where two facts answer alike', () => {
    const [claim] = pack.claims;
    const say = (ar: string, fr: string) => ({ ar, fr, en: 'Something else' });
    const twins = over({
      ...pack,
      claims: [
        { ...claim!, id: 'in-french', display: 'core', statement: say('شيء آخر', 'Kwyjibo') },
        { ...claim!, id: 'in-arabic', display: 'core', statement: say('Kwyjibo', 'Autre chose') },
      ],
    });
    const first = (lang: 'ar' | 'fr') => twins.search('kwyjibo', { lang }).hits[0]?.id;
    expect(first('ar')).toBe('in-arabic');
    expect(first('fr')).toBe('in-french');
  });

  it.each([
    [
      'deux millions de salariés',
      'près de deux millions de salariés',
      ['deux', 'millions', 'salariés'],
    ],
    ['٢ مليون', 'près de deux millions de salariés (1 996 026)', ['deux', 'millions', '1 996 026']],
    ['8 أبريل', 'La CNSS a été attaquée le 8 avril 2025.', ['8', 'avril', '2025']],
    ['authentification', 'une AUTHENTIFICATION à deux facteurs', ['AUTHENTIFICATION']],
    ['الشكاية', 'استعدادها لتلقّي شكايات المعنيين', ['شكايات']],
  ])('marks what %s found', (query, text, marked) => {
    const spans = search.search(query).spansIn(text);
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(marked);
  });
});
