import { describe, expect, it } from 'vitest';
import { findSpeech } from '../../../utils/match/speech.ts';

/** Whether a passage of a text is somebody else's words. */
function isSpeech(text: string, passage: string): boolean {
  const start = text.indexOf(passage);
  expect(start).toBeGreaterThanOrEqual(0);
  return findSpeech(text)(start, start + passage.length);
}

describe('somebody else’s words', () => {
  it.each([
    [
      'a quotation',
      '« Les données sont authentiques. Nous les avons vues », dit-il.',
      'Nous les avons vues',
    ],
    [
      'an Arabic one',
      'قال المسؤول: «البيانات صحيحة. رأيناها كلها بأعيننا».',
      'رأيناها كلها بأعيننا',
    ],
    ['an answer by its label', 'س: هل هي صحيحة؟\nج: نعم، كلها صحيحة.', 'نعم، كلها صحيحة.'],
    [
      'an answer of an interview without labels',
      'Who did it?\nNobody knows that.\nAnd is the data real?\nA large part of it is.',
      'A large part of it is.',
    ],
  ])('are found in %s', (_, text, passage) => {
    expect(isSpeech(text, passage)).toBe(true);
  });

  it.each([
    [
      'a few words in quotation marks',
      'La « grande fuite de données » touche la caisse depuis mardi.',
      'La « grande fuite de données » touche la caisse depuis mardi.',
    ],
    [
      'a mark that is never closed',
      `« Il a dit. ${'La suite est du journal. '.repeat(200)}`,
      'La suite est du journal.',
    ],
    ['one rhetorical question', 'من المسؤول؟\nالبيانات صحيحة.', 'البيانات صحيحة.'],
  ])('are not seen in %s', (_, text, passage) => {
    expect(isSpeech(text, passage)).toBe(false);
  });
});
