import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../utils/text/sentences.ts';

const split = (text: string, lang: string) =>
  splitSentences(text, lang).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it('ends an Arabic sentence at . ؟ and a line break', () => {
    expect(split('جملة أولى. هل هذه ثانية؟ نعم\nوهذه رابعة', 'ar')).toEqual([
      'جملة أولى.',
      'هل هذه ثانية؟',
      'نعم',
      'وهذه رابعة',
    ]);
  });

  it('does not end a French sentence at an initial, a title or a grouped number', () => {
    expect(split('M. Exemple cite 1.996.026 cas. Mme X. Fictive répond.', 'fr')).toEqual([
      'M. Exemple cite 1.996.026 cas.',
      'Mme X. Fictive répond.',
    ]);
  });

  it.each([
    ['« La caisse s’est excusée. » Faux encore. »', 2],
    ['« Un seul.\u00a0»', 1],
    ['« Un. »\u00a0« Deux\u202f! » Trois.', 3],
  ])('leaves a closing mark with its quotation: %s', (text, count) => {
    const sentences = split(text, 'fr');
    expect(sentences).toHaveLength(count);
    for (const sentence of sentences) expect(sentence).not.toMatch(/^»/u);
    expect(sentences[0]).toMatch(/»$/u);
  });

  it('joins the lines of a hard-wrapped text', () => {
    const wrapped = Array.from({ length: 10 }, (_, at) => `سطر قصير رقم ${at}`).join('\n');
    expect(split(`${wrapped}\nونهاية الجملة.`, 'ar')).toHaveLength(1);
  });

  it('gives offsets that hold no blank at either end', () => {
    for (const sentence of split('  Un.   Deux !  \n\n Trois ? ', 'fr'))
      expect(sentence).toBe(sentence.trim());
  });
});
