/**
 * Month names in folded words, in the systems that Moroccan readers meet: Moroccan, Algerian, Levantine
 * and standard Arabic, French, English. The words are those of the Unicode CLDR; written down here
 * because a browser takes 25 ms to make the formatters that would say them, at the first word
 * a reader types. Levantine names of two words («كانون الثاني») are not met in Morocco.
 */
const MONTHS = [
  'يناير جانفي janvier january',
  'فبراير فيفري شباط fevrier february',
  'مارس اذار mars march',
  'ابريل افريل نيسان avril april',
  'ماي مايو ايار mai may',
  'يونيو جوان حزيران juin june',
  'يوليوز يوليو جويليه تموز juillet july',
  'غشت اغسطس اوت اب aout august',
  'شتنبر سبتمبر ايلول septembre september',
  'اكتوبر octobre october',
  'نونبر نوفمبر novembre november',
  'دجنبر ديسمبر decembre december',
];

/** Month numbers, 1 to 12, by folded name. */
export const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, at) => names.split(' ').map((name) => [name, at + 1] as const)),
);
