import { describe, expect, it } from 'vitest';
import { readPlainText } from '../../../utils/page/plain.ts';

const paragraph =
  'هذه فقرة خيالية طويلة كتبت لأجل الاختبار وحده، وفيها من الكلمات ما يكفي كي تعدّ فقرة لا عنوانا، فلا تروي خبرا حقيقيا ولا تنسب كلاما إلى أحد من الناس، وتنتهي هنا بنقطة في آخر السطر.';
const wall = Array.from({ length: 12 }, (_, at) => `عنوان جانبي رقم ${at} لا صلة له بالموضوع`).join(
  '    ',
);

function own(text: string, title = ''): string {
  return readPlainText(text, title)
    .own.map(({ start, end }) => text.slice(start, end))
    .join('|');
}

describe('readPlainText', () => {
  it('sets a headline wall aside and finds title and date behind it', () => {
    const text = `${wall}\n\nعنوان المقال الخيالي الذي نبحث عنه\nنشر في المثال يوم 12 - 04 - 2025\n\n${paragraph}`;
    const article = readPlainText(text);
    expect(article.title).toBe('عنوان المقال الخيالي الذي نبحث عنه');
    expect(article.published?.edtf).toBe('2025-04-12');
    expect(own(text)).toBe(paragraph);
  });

  it('drops ticker bullets, read-also lines and the source line', () => {
    const text = `• خبر عاجل أول\n• خبر عاجل ثان\n• خبر عاجل ثالث\nعنوان المقال في أربع كلمات\n${paragraph}\nاقرأ أيضا: مقال آخر\nانقر هنا لقراءة الخبر من مصدره.`;
    expect(own(text)).toBe(paragraph);
  });

  it('drops everything behind the heading of the comments', () => {
    for (const heading of ['التعليقات (4)', 'Commentaires (2)', 'Comments:'])
      expect(own(`${paragraph}\n\n${heading}\n\nزائر: كلام القارئ لا يحسب`, 'عنوان')).toBe(
        paragraph,
      );
  });

  it('drops headlines of other articles before the text and behind it, though they ask or call out', () => {
    const others = [
      'Un titre sans point',
      'Qui a gagné le match ?',
      'Encore un titre',
      'Le dernier !',
    ];
    const text = [...others, paragraph, 'À ne pas manquer', ...others].join('\n\n');
    expect(own(text, 'عنوان')).toBe(paragraph);
  });

  it('keeps a few short lines, and voices that end their sentence inside the quotation', () => {
    const lines = ['Une ligne brève', 'Une autre', 'Et une question ?'].join('|');
    expect(own(`${lines.replaceAll('|', '\n\n')}\n\n${paragraph}`, 'عنوان')).toBe(
      `${lines}|${paragraph}`,
    );
    const voices = Array.from({ length: 7 }, (_, at) => `Voix ${at} : « Je le dis ainsi. »`);
    expect(own(voices.join('\n\n'), 'عنوان')).toBe(voices.join('|'));
  });

  it('keeps a known title', () => {
    expect(readPlainText(paragraph, 'عنوان معروف').title).toBe('عنوان معروف');
  });

  it('gives an empty article for an empty text', () => {
    expect(readPlainText('')).toEqual({ title: '', own: [], published: null });
  });
});
