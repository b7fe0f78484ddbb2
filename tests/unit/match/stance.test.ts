import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detect } from '../../../utils/match/detect.ts';
import { buildTopic } from '../../../utils/packs/build.ts';

const { tables } = buildTopic(join(import.meta.dirname, '../../../data'), 'cnss-leak');
const LEAD = {
  ar: 'يواجه الصندوق الوطني للضمان الاجتماعي تسريبا واسعا للمعطيات بعد هجوم سيبراني.',
  fr: 'La CNSS fait face à une fuite massive de données après une cyberattaque.',
  en: "Morocco's social security fund, the CNSS, is dealing with a massive data leak.",
};

function stanceIn(lang: 'ar' | 'fr' | 'en', sentence: string, id: string) {
  const text = `${LEAD[lang]}\n\n${sentence}`;
  const { claims } = detect(tables, { title: LEAD[lang], text, lang, published: null, url: null });
  return claims.find((claim) => claim.id === id && sentence.includes(claim.exact))?.stance;
}

describe('a verb of saying', () => {
  it.each([
    ['governs the clause behind it', 'en', 'Local media counted two million insured workers.'],
    ['stands first in Arabic', 'ar', 'ويقدر خبراء أن مليوني أجير معنيون بالتسريب.'],
    ['may be a noun', 'fr', 'Le chiffre de 1,9 million d’assurés est celui que donne un site.'],
  ] as const)('%s', (_, lang, sentence) => {
    expect(stanceIn(lang, sentence, 'scale-two-million')).toBe('reports');
  });

  it('behind the claim governs its own clause only', () => {
    const sentence =
      'The ministry, whose website was defaced that day, insists that its services work.';
    expect(stanceIn('en', sentence, 'ministry-site-attacked')).toBe('asserts');
  });

  it.each([
    ['fr', 'Deux syndicats exigent la démission du directeur général.', 'resignation-demanded'],
    ['ar', 'ودعت هيئة حقوقية إلى محاسبة المسؤولين واستقالة المدير.', 'resignation-demanded'],
    [
      'fr',
      'Les fichiers contiendraient les bulletins de salaire de cadres.',
      'data-salary-documents',
    ],
  ] as const)(
    'reports a demand or a supposition though it is part of the wording: %s',
    (lang, sentence, id) => {
      expect(stanceIn(lang, sentence, id)).toBe('reports');
    },
  );

  it('by which somebody names himself reports nothing', () => {
    const sentence = 'نشرت جماعة تسمي نفسها جبروت كشوف أجور آلاف المستخدمين.';
    expect(stanceIn('ar', sentence, 'data-salary-documents')).toBe('asserts');
  });

  it('that only names an act says nothing', () => {
    const sentence = 'L’accès à Damancom réclame une double authentification depuis la fin juin.';
    expect(stanceIn('fr', sentence, 'services-hardened')).toBe('asserts');
  });
});

describe('a wording with a stance of its own', () => {
  const motive = 'L’idée d’une vengeance après le blocage du compte X de l’APS';

  it('is taken back by a judgement behind it', () => {
    const id = 'motive-aps-retaliation';
    expect(stanceIn('fr', `${motive} a été évoquée par un site.`, id)).toBe('reports');
    expect(stanceIn('fr', `${motive} nous paraît peu crédible.`, id)).toBe('denies');
  });

  it('is asked about in a question', () => {
    const sentence = '«واش كاين شي تحقيق وصل لشي نتيجة؟»';
    expect(stanceIn('ar', sentence, 'findings-or-arrests')).toBe('asks');
  });
});

it('an asking word behind the claim asks something else, one before it asks the claim', () => {
  const id = 'scale-two-million';
  expect(stanceIn('ar', 'تسربت معطيات مليوني أجير، فهل من مجيب؟', id)).toBe('asserts');
  expect(stanceIn('ar', 'هل تسربت فعلا معطيات مليوني أجير؟', id)).toBe('asks');
});

it('a question behind the claim asks something else', () => {
  const sentence = 'وانكشفت أجور قرابة مليوني مؤمن له، متسائلة كيف تسلم لها ملفات أخرى.';
  expect(stanceIn('ar', sentence, 'scale-two-million')).not.toBe('asks');
});

describe('the words around a claim', () => {
  it.each([
    [
      'the author’s own recall',
      'fr',
      'Rappelons que deux millions de salariés sont touchés.',
      'asserts',
    ],
    [
      'a union’s recall',
      'fr',
      'Le syndicat rappelle que deux millions de salariés sont touchés.',
      'reports',
    ],
    [
      'an answer before a colon',
      'fr',
      'Peut-être : la fuite touche deux millions de salariés.',
      'asserts',
    ],
    [
      'a question behind it',
      'ar',
      'بعد تسريب بيانات مليوني أجير، ماذا بقي من حماية المعطيات؟',
      'asserts',
    ],
    [
      'a short question that judges it',
      'fr',
      'La fuite touche deux millions de salariés : vrai ou faux ?',
      'asks',
    ],
  ] as const)('%s', (_, lang, sentence, stance) => {
    expect(stanceIn(lang, sentence, 'scale-two-million')).toBe(stance);
  });
});
