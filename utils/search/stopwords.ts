/**
 * Words that carry no content in a query, folded: articles, prepositions, auxiliaries, and the frame
 * of a question in standard Arabic, Darija (in both scripts), French and English. They are left out of
 * a query unless nothing else stands in it. Own lists, from what people type into such a box.
 */
const WORDS = `
  من في علي الي عن مع ان انه انها هل ما ماذا لماذا كيف متي اين اي ايه كم هو هي هم هن هذا هذه ذلك تلك
  التي الذي الذين اللي او ثم قد لقد كان كانت يكون تكون كل بعض غير بعد قبل بين حول عند حتي لدي ضد منذ
  خلال وراء خلف بشان بخصوص حسب لم لن لا ليس ليست عدد حقا فعلا تم يتم وقع حصل صار يوجد توجد هناك بها به
  فيها فيه منها منه لها له لهم عليه عليها نعم انا نحن انت معني حدث تعني بما مما الا اذا كذلك ايضا
  شحال شنو شنا شكون علاش فين فوقاش امتي وقتاش يمكنني ممكن يقف تقف كيفاش واش ديال ديالو ديالها ديالهم ديالي ديالنا ديالكم د لي
  راه راها هاد هادا هادي هادو هادشي داك ديك كاين كاينه كاينين بزاف بحال باش ملي دابا ماشي غير حيت
  عندو عندها عندهم مورا ورا هوما حنا شي شيحاجه حاجه دار دارو داروها جا حتا بلي راهم فعلا اش اشنو
  حد احد نقدر نقدرو يقدر ندير نديرو دير بغيت نعرف خاصني كيدير هاذ هاذي مزيان عافاك
  anyone anybody someone somebody else ever yet please quelqu quelqun aucun aucune
  chhal ch7al chnou chno chnu chkoun shkoun chkon 3lach alach fin finn fouqach imta kifach kifash wach
  wash dyal dial dyalo dyalha diali d li had hadi hadchi kayn kayna bzaf bach daba machi ghir mora wra
  واحد وحده شخصا min fi 3la dyalhom w o mn wahed wahd lli li
  le la les l un une des de du d en et ou au aux a ce cet cette ces se s il elle ils elles on y n ne pas
  qui que qu quoi quel quelle quels quelles quand comment pourquoi combien est sont ete etait etaient
  avoir ont eu ai as es sera dans sur sous par pour avec sans entre vers chez apres avant derriere pendant
  depuis selon contre leur leurs son sa ses mon ma mes notre nos votre vos lui tout tous toute toutes
  c j m t si puis je me moi peux peut vous nous deja encore bien vrai vraiment faut peut fait faire est-ce y-a-t-il ca cela celui plus
  propos concernant sujet dont dit dire oui non
  the a an of to in on at by for with from about and or but is are was were be been being has have had do
  does did what when where which who whom whose why how many much that this these those it its they them
  their there his her he she we you i my your our not no yes any some all into over under after before
  behind since during against as than then so if really true will would can could there say said tell me
  happened happen us concerning lieu took
`;

const STOPWORDS = new Set(WORDS.trim().split(/\s+/u));

/** Whether a folded word only frames a question. */
export function isStopword(word: string): boolean {
  return STOPWORDS.has(word);
}
