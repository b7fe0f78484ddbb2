/** Number words of Arabic, Darija, French and English with their values, folded. */

export const UNITS: Record<string, number> = {
  un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10,
  onze: 11, douze: 12, treize: 13, quatorze: 14, quinze: 15, seize: 16, one: 1, two: 2, three: 3,
  four: 4, five: 5, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13,
  fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, demi: 0.5,
  half: 0.5, نصف: 0.5, نص: 0.5, واحد: 1, احد: 1, اثنان: 2, اثنين: 2, جوج: 2, زوج: 2,
  ثلاثه: 3, ثلاث: 3, اربعه: 4, اربع: 4, خمسه: 5, خمس: 5, سته: 6, ست: 6, سبعه: 7, سبع: 7,
  ثمانيه: 8, ثماني: 8, تسعه: 9, تسع: 9, عشره: 10, عشر: 10,
}; // prettier-ignore

export const TENS: Record<string, number> = {
  vingt: 20, trente: 30, quarante: 40, cinquante: 50, soixante: 60, vingts: 20, twenty: 20,
  thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90, عشرون: 20,
  عشرين: 20, ثلاثون: 30, ثلاثين: 30, اربعون: 40, اربعين: 40, خمسون: 50, خمسين: 50, ستون: 60,
  ستين: 60, سبعون: 70, سبعين: 70, ثمانون: 80, ثمانين: 80, تسعون: 90, تسعين: 90,
}; // prettier-ignore

export const HUNDREDS: Record<string, number> = {
  cent: 100, cents: 100, hundred: 100, ميه: 100, مايه: 100, ميتان: 200, ميتين: 200, مايتان: 200,
  مايتين: 200, ...arabicHundreds(),
}; // prettier-ignore

/** «تسعمئة», «تسعمائة», both folded. */
function arabicHundreds(): Record<string, number> {
  const stems = ['ثلاث', 'اربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'];
  return Object.fromEntries(
    stems.flatMap((stem, at) => ['ميه', 'مايه'].map((end) => [stem + end, (at + 3) * 100])),
  );
}

export const MULTIPLIERS: Record<string, number> = {
  mille: 1e3, millier: 1e3, milliers: 1e3, million: 1e6, millions: 1e6, milliard: 1e9,
  milliards: 1e9, thousand: 1e3, billion: 1e9, الف: 1e3, الفا: 1e3, الاف: 1e3, مليون: 1e6, مليونا: 1e6, ملايين: 1e6,
  مليار: 1e9, ملايير: 1e9,
}; // prettier-ignore

/** The Arabic dual is a number by itself. */
export const DUALS: Record<string, number> = {
  مليوني: 2e6, مليونا: 2e6, مليونين: 2e6, مليونان: 2e6, الفين: 2e3, الفان: 2e3, الفي: 2e3,
}; // prettier-ignore
