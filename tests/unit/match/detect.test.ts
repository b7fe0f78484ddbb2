import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detect } from '../../../utils/match/detect.ts';
import type { ArticleText } from '../../../utils/match/read-article.ts';
import { buildTopic } from '../../../utils/packs/build.ts';
import { languageOf } from '../../../utils/text/language.ts';
import { moroccan } from '../../../utils/verdict/time.ts';

const { tables } = buildTopic(join(import.meta.dirname, '../../../data'), 'cnss-leak');

function recognise(text: string, more: Partial<ArticleText> = {}) {
  const lang = languageOf(text);
  return detect(tables, { title: '', text, lang, published: null, url: null, ...more });
}

const filler = 'افتتحت جمعية خيالية معرضا للكتب في حي هادئ. وحضر الافتتاح تلاميذ كثيرون.';

describe('level', () => {
  it.each([
    [
      'Arabic',
      'تسريب معطيات صندوق الضمان الاجتماعي',
      'اخترق قراصنة نظام الصندوق الوطني للضمان الاجتماعي. وما جرى أثار جدلا.',
    ],
    [
      'Darija',
      'البيراطاج د الضمان الاجتماعي المغربي',
      'تسربو صاليرات الناس من CNSS. هادشي ماشي معقول.',
    ],
    ['French', 'Fuite de données à la CNSS', 'La CNSS a été piratée. Cette attaque inquiète.'],
    [
      'English',
      'CNSS data breach',
      'Hackers leaked records of the National Social Security Fund. The attack worries many.',
    ],
  ])('about, %s', (_, title, text) => {
    expect(recognise(text, { title }).level).toBe('about');
  });

  it('mentions: one sentence among many of another subject', () => {
    const text = `${filler} ${filler} وذكّر متحدث بتسريب بيانات صندوق الضمان الاجتماعي قبل أشهر. ${filler}`;
    expect(recognise(text, { title: 'معرض للكتب' }).level).toBe('mentions');
  });

  it.each([
    ['the fund without an incident', 'La CNSS précise les modalités de dépôt des pensions.'],
    [
      'a leak of something else',
      'تسرب المياه في حي قريب من صندوق الضمان الاجتماعي، والتحقيق جار في تسرب الغاز.',
    ],
    [
      'the Tunisian fund of the same name',
      'تعرض الصندوق الوطني للضمان الاجتماعي في تونس لمحاولة اختراق.',
    ],
    ['an incident of another year', 'En 2020, la CNSS avait subi une fuite.'],
  ])('none: %s', (_, text) => {
    expect(recognise(text).level).toBe('none');
  });

  it('none before the affair began, whatever the words', () => {
    const text = 'اخترق قراصنة نظام صندوق الضمان الاجتماعي وسربوا معطيات.';
    expect(recognise(text, { title: text, published: moroccan(2025, 4, 7) }).level).toBe('none');
    expect(recognise(text, { title: text, published: moroccan(2025, 4, 8) }).level).not.toBe(
      'none',
    );
  });

  it('mentions at most when the title names another target', () => {
    const text =
      'سرب قراصنة وثائق. وسبق لهم تسريب معطيات صندوق الضمان الاجتماعي. وهذا الاختراق جديد.';
    expect(recognise(text, { title: 'اختراق منصة توثيق' }).level).toBe('mentions');
  });

  it.each([
    [
      'exact figures that nothing else has, where the body is named',
      'Les officines sont affiliées à la CNSS. Les fichiers nomment 499.881 entreprises.',
      'about',
    ],
    ['the same figures of nobody', 'La compagnie déplore 499.881 fichiers copiés.', 'none'],
    [
      'the kind of body beside the actor’s name',
      'JabaRoot wrote again. The attack on the social security fund was a punishment.',
      'about',
    ],
    ['the same kind in another country', 'Greece: the social security fund was hacked.', 'none'],
    [
      'an attack on pensions',
      'Les syndicats de la CNSS dénoncent l’attaque contre la retraite.',
      'none',
    ],
  ])('%s', (_, text, level) => {
    expect(recognise(text).level).toBe(level);
  });

  it('does not give way to Unicode tricks', () => {
    const plain = 'اخترق قراصنة نظام صندوق الضمان الاجتماعي.';
    const tricked = plain.replaceAll('ا', 'ا\u200b').replaceAll('ص', 'صـ').replaceAll('ق', 'قٌ');
    expect(recognise(tricked)).toMatchObject({ level: recognise(plain).level });
    expect(recognise(plain).level).not.toBe('none');
  });

  it('gives its reasons with the matched words', () => {
    const { reasons } = recognise('La CNSS a été piratée.', { title: 'Fuite à la CNSS' });
    expect(reasons.join('\n')).toContain('“cnss”');
    expect(reasons.join('\n')).toContain('“fuite”');
  });

  it('names the kinds of its reasons, without a word of the page', () => {
    const { signs } = recognise('La CNSS a été piratée.', { title: 'Fuite à la CNSS' });
    expect(signs).toEqual(['title', 'opening']);
    expect(recognise('Le temps est beau.').signs).toEqual([]);
  });
});

describe('claims', () => {
  const article = (sentence: string) => ({
    title: 'Fuite de données à la CNSS تسريب معطيات صندوق الضمان الاجتماعي',
    text: `La CNSS a subi une fuite. ${sentence}`,
  });
  const idsIn = (sentence: string) => {
    const { title, text } = article(sentence);
    return recognise(text, { title }).claims.map((claim) => `${claim.id}:${claim.stance}`);
  };

  it.each([
    ['La fuite touche près de deux millions de salariés.', 'scale-two-million:asserts'],
    ['Selon les pirates, 1 996 026 assurés sont concernés.', 'scale-two-million:reports'],
    ['ونفى مصدر أن يكون العدد مليوني أجير.', 'scale-two-million:denies'],
    ['هل يتعلق الأمر بمليوني شخص؟', 'scale-two-million:asks'],
    ['وأحصت الجهة الناشرة 499.881 مقاولة.', 'scale-500k-companies:reports'],
  ])('%s', (sentence, expected) => {
    expect(idsIn(sentence)).toContain(expected);
  });

  it.each([
    'La faille de 2020 touchait 3,5 millions d’assurés.',
    'Le marché vaut deux millions de dirhams pour le personnel.',
    'Ils ont pris 2 millions de pages.',
  ])('no scale claim in: %s', (sentence) => {
    expect(idsIn(sentence).filter((one) => one.startsWith('scale'))).toEqual([]);
  });

  it.each([
    ['رجح خبراء أن القراصنة تسللوا عبر موقع وزارة التشغيل.', 'leak-via-ministry-site'],
    ['خرجو لوراق ديال الخلصة ديال الناس.', 'data-salary-documents'],
  ])('%s says %s', (sentence, claim) => {
    expect(idsIn(sentence).map((one) => one.split(':')[0])).toContain(claim);
  });

  it.each([
    ['Elle a reçu deux appels suspects.', 'findings-or-arrests'],
    ['Aucune anomalie n’a été relevée dans le marché.', 'authenticity-genuine'],
    ['على الصندوق أن يعترف بالتسريب.', 'cnss-breach-acknowledged'],
    ['Inscrivez votre nom et votre numéro de téléphone.', 'data-identity-contact'],
    ['هذا ثاني بلاغ من نوعه في أسبوع.', 'first-major-breach'],
  ])('%s does not say %s', (sentence, claim) => {
    expect(idsIn(sentence).map((one) => one.split(':')[0])).not.toContain(claim);
  });

  it('takes no cue from inside the name of a body', () => {
    const about = (name: string) => idsIn(`Deux marchés de ${name} avaient été attribués en 2024.`);
    expect(about('sécurité informatique').length).toBeGreaterThan(0);
    expect(about('la Caisse nationale de sécurité sociale')).toEqual([]);
  });

  it('does not take the word of a demonstration for the verdict "fabricated"', () => {
    expect(idsIn('Un texte inventé pour l’essai, qui cite la fuite.')).toEqual([]);
  });

  it('gives offsets that are the sentence, verbatim', () => {
    const { title, text } = article('تخص الملفات نحو مليوني أجير.');
    const { claims } = recognise(text, { title });
    expect(claims.length).toBeGreaterThan(0);
    for (const claim of claims) expect(text.slice(claim.start, claim.end)).toBe(claim.exact);
  });

  it('reads none where the level is none', () => {
    expect(recognise('Deux millions de salariés attendent.').claims).toEqual([]);
  });
});

describe('answers to the sentence before', () => {
  const opening = 'تسريب معطيات الصندوق الوطني للضمان الاجتماعي بالمغرب يثير أسئلة.';
  const passwords = (text: string) =>
    recognise(`${opening} ${text}`, { title: 'تسريب بيانات صندوق الضمان الاجتماعي' })
      .claims.filter(({ id }) => id === 'data-passwords')
      .map(({ stance, exact }) => [stance, exact]);

  it('say its claim again, with their own stance', () => {
    expect(passwords('هل خرجت كلمات المرور مع الملفات؟ الخبراء: لا دليل على ذلك.')).toEqual([
      ['asks', 'هل خرجت كلمات المرور مع الملفات؟'],
      ['denies', 'الخبراء: لا دليل على ذلك.'],
    ]);
  });

  it('say nothing where another sentence stands between', () => {
    const between = 'ويسأل كثيرون في المقاهي. الخبراء: لا دليل على ذلك.';
    expect(passwords(`هل خرجت كلمات المرور مع الملفات؟ ${between}`)).toHaveLength(1);
  });
});

describe('a column that names neither fund nor leak', () => {
  const column =
    'Les fiches de salaire de nos voisins passent de main en main. Les voleurs ont bon dos. ' +
    'Dès 2020, un lanceur d’alerte décrivait la faille. Deux contrats de sécurité ont été signés en 2024 ' +
    'pour 4,8 millions de dirhams. On jure que ce ne sont que de vieilles copies internes. ' +
    'Le directeur général refuse de démissionner.';

  it('is about the affair in its weeks only', () => {
    expect(recognise(column, { published: moroccan(2025, 4, 12) }).level).toBe('about');
    expect(recognise(column, { published: moroccan(2025, 12, 12) }).level).not.toBe('about');
  });
});

describe('what an article is about', () => {
  const level = (title: string, text: string, published: number) =>
    detect(tables, { title, text, lang: 'fr', published, url: null }).level;
  const april = moroccan(2025, 4, 19);

  it('is the affair where its claims fill the text and the fund is named late', () => {
    const text =
      'Un cousin m’a envoyé une capture : mon nom, mon numéro de carte nationale et ce que je gagnais. ' +
      'Nous sommes trente à avoir retrouvé nos bulletins de salaire dans les mêmes fichiers. ' +
      'On nous dit de ne pas relayer les listes, sous peine de poursuites. ' +
      'La CNSS ne s’est pas excusée. Nous avons saisi la commission de protection des données.';
    expect(level('Vu de Lyon, mon salaire d’il y a dix ans', text, april)).toBe('about');
  });

  it('is another where the title names another target', () => {
    const text =
      'Le collectif publie des pages prises à une mutuelle. ' +
      'Il y voit une réponse au piratage de la CNSS. La mutuelle n’a pas répondu.';
    const title = 'Phantom Atlas dit avoir pillé une mutuelle algérienne';
    expect(level(title, text, april)).toBe('mentions');
  });

  it('is another where a later text only recalls it', () => {
    const text =
      'La police contre les risques numériques se vend bien. La fuite de la CNSS y a contribué. ' +
      'Les primes ont doublé. Un cabinet forme des inspecteurs. La concurrence se fait attendre.';
    const title = 'Les mutuelles découvrent l’assurance';
    expect(level(title, text, moroccan(2025, 9, 18))).toBe('mentions');
  });
});
