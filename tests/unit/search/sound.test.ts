import { describe, expect, it } from 'vitest';
import { soundKey, withoutChatDigits } from '../../../utils/search/sound.ts';
import { spelledAcronyms } from '../../../utils/search/spelled-acronyms.ts';
import { foldText } from '../../../utils/text/fold.ts';

describe('the sound of a word', () => {
  it.each([
    ['جبروت', 'Jabaroot'],
    ['جبروت', 'djabarout'],
    ['تسريب', 'tasrib'],
    ['صندوق', 'sandouq'],
    ['هسبريس', 'Hespress'],
    ['السغروشني'.slice(2), 'Seghrouchni'],
    ['تلغرام', 'Telegram'],
    ['سينيسيس', 'CNSS'],
    ['بووانو', 'Bouwano'],
    ['بووانو', 'Bouano'],
    ['وهبي', 'Ouahbi'],
  ])('%s = %s', (arabic, latin) => {
    expect(soundKey(foldText(arabic))).toBe(soundKey(foldText(latin)));
    expect(soundKey(foldText(arabic))).not.toBe('');
  });

  it('tells words apart, and says nothing of too few consonants', () => {
    expect(soundKey('damancom')).not.toBe(soundKey('telegram'));
    expect(soundKey('eau')).toBe('');
  });

  it('reads digits that stand for letters, and leaves numbers alone', () => {
    expect(withoutChatDigits('7isab ta3wid sandou9')).toBe('hisab tawid sandouq');
    for (const text of ['medias24', 'le360', '24saa', '2m', '3 millions'])
      expect(withoutChatDigits(text)).toBe(text);
  });
});

describe('acronyms said letter by letter', () => {
  it.each([
    ['سي إن إس إس', 'cnss'],
    ['السي إن دي بي', 'cndp'],
    ['دي جي إس إس إي', 'dgssi'],
  ])('%s → %s', (said, acronym) => {
    const [found] = spelledAcronyms(foldText(said).split(' '));
    expect(found?.readings).toContain(acronym);
  });

  it('needs three letters', () => {
    expect(spelledAcronyms(['دي', 'جي'])).toEqual([]);
  });
});
