/**
 * Months as each language names them, and what stands before an hour: the words of the Unicode CLDR for
 * ar-MA, fr-MA and en-GB. Written down, and held against `Intl` by a test: the first formatter of a
 * process costs a browser 20 to 40 ms, which is most of what a reader waits for when a panel opens.
 */
import type { Lang } from './packs/schema.ts';

interface CalendarWords {
  /** January first. */
  long: readonly string[];
  short: readonly string[];
  /** Between a day and an hour, with its blanks. */
  at: string;
}

const MOROCCAN = 'يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر'.split(' ');

export const CALENDAR_WORDS: Record<Lang, CalendarWords> = {
  ar: { long: MOROCCAN, short: MOROCCAN, at: ' في ' },
  fr: {
    long: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
      ' ',
    ),
    short: 'jan. fév. mar. avr. mai jui. juil. août sept. oct. nov. déc.'.split(' '),
    at: ' à ',
  },
  en: {
    long: 'January February March April May June July August September October November December'.split(
      ' ',
    ),
    short: 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'.split(' '),
    at: ' at ',
  },
};
