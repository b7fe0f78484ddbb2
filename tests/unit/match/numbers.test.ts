import { describe, expect, it } from 'vitest';
import { readNumbers } from '../../../utils/match/numbers.ts';
import { foldText } from '../../../utils/text/fold.ts';
import { tokenise } from '../../../utils/text/tokens.ts';

const values = (text: string) => readNumbers(tokenise(foldText(text))).map((one) => one.value);

describe('readNumbers', () => {
  it.each([
    ['نحو مليوني شخص', [2e6]],
    ['لمليونين من الناس', [2e6]],
    ['2 مليون شخص', [2e6]],
    ['جوج مليون ديال الناس', [2e6]],
    ['1.996.026 أجيرا', [1_996_026]],
    ['١٩٩٦٠٢٦ أجيرا', [1_996_026]],
    ['نحو ١٫٩ مليون عامل', [1_900_000]],
    ['٤٩٩٬٨٨١ مقاولة', [499_881]],
    ['près de deux millions de salariés', [2e6]],
    ['1 996 026 salariés', [1_996_026]],
    ['1,9 million de personnes', [1.9e6]],
    ['nearly two million people', [2e6]],
    ['1,996,026 people', [1_996_026]],
    ['نصف مليون مؤسسة', [5e5]],
    ['un demi-million d’entreprises', [5e5]],
    ['half a million companies', [5e5]],
    ['500 ألف شركة', [5e5]],
    ['500 mille entreprises', [5e5]],
    ['مليون ونصف مليون', [1.5e6, 1e6]],
    ['مليون وتسعمئة وستة وتسعون ألفا وستة وعشرون أجيرا', [1_996_026]],
    ['أربعمئة وتسعة وتسعون ألف مقاولة', [499_000]],
    ['un million neuf cent quatre-vingt-seize mille vingt-six', [1_996_026]],
    ['soixante et onze fichiers', [71]],
    ['fifty-three thousand five hundred and seventy-six files', [53_576]],
    ['half a million firms and two people', [5e5, 2]],
    ['ثلاثة أشخاص وخمسة آلاف درهم', [3, 5000]],
    ['3,5 millions d’assurés', [3.5e6]],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it('reads no number from a vague plural', () => {
    expect(values('ملايين المواطنين')).toEqual([]);
    expect(values('des millions de personnes')).toEqual([]);
  });
});
