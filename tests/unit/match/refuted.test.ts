import { describe, expect, it } from 'vitest';
import { findSayings } from '../../../utils/match/refuted.ts';
import { loadTopics, readRecord, recognise } from '../../../utils/cli/articles.ts';

const sayings = (text: string) =>
  findSayings(text).map(({ start, end, verdict }) => [text.slice(start, end).trim(), verdict]);

describe('sayings with a verdict', () => {
  it.each([
    [
      'behind a colon',
      '« Le texte est entièrement faux » : non, rien ne le montre.',
      [['« Le texte est entièrement faux » :', 'non, rien ne le montre.']],
    ],
    [
      'in Arabic',
      'مقدمة.\n"كل الملفات نسخة قديمة": يصعب تصديق ذلك.\nخاتمة.',
      [['"كل الملفات نسخة قديمة":', 'يصعب تصديق ذلك.']],
    ],
    [
      'behind a label',
      'Rumeur : tous les dossiers sont vendus. Verdict : faux.',
      [['Rumeur : tous les dossiers sont vendus.', ' Verdict : faux.']],
    ],
    [
      'in a list of quotations that end',
      '« Tout est faux depuis hier. » Non.\n« Tout est vendu depuis hier. » Non plus.',
      [
        ['« Tout est faux depuis hier. »', 'Non.'],
        ['« Tout est vendu depuis hier. »', 'Non plus.'],
      ],
    ],
  ])('are found %s', (_, text, expected) => {
    expect(sayings(text)).toEqual(expected);
  });

  it.each([
    ['whom the line names', '« Le texte est entièrement faux », dit-elle, sans rien ajouter.'],
    ['one alone', '« Nous avons tous été trahis. » Le syndicat ne désarme pas.'],
    ['in the midst of a line', 'Il répète : « Le texte est entièrement faux » : rien de plus.'],
  ])('are not a speaker’s words %s', (_, text) => {
    expect(findSayings(text)).toEqual([]);
  });

  it('are denied, whatever the saying itself says', () => {
    const text = [
      'La fuite de données de la CNSS, en trois phrases.',
      '« Les pirates ont pris les mots de passe » : aucune rédaction n’en a trouvé.',
    ].join('\n');
    const record = JSON.stringify({ title: 'Fuite à la CNSS : vrai ou faux', text });
    const { claims } = recognise(loadTopics(), readRecord(record, 'a'));
    expect(claims.map(({ id, stance }) => `${id}:${stance}`)).toContain('data-passwords:denies');
  });

  it('are told where they are a sentence of their own, and denied by the next', () => {
    const text = [
      'La fuite de données de la CNSS, en deux phrases.',
      '« Les mots de passe ont fuité. » Rien ne le montre.',
      '« Rabat a officiellement accusé Alger. » Non, aucun pays n’a été cité.',
    ].join('\n');
    const record = JSON.stringify({ title: 'Fuite à la CNSS : vrai ou faux', text });
    const { claims } = recognise(loadTopics(), readRecord(record, 'a'));
    const about = claims.filter(({ id }) => id === 'data-passwords');
    expect(about.map(({ stance }) => stance)).toEqual(['reports', 'denies']);
  });
});
