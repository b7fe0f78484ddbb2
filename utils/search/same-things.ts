/**
 * Words of our languages, in either script, that mean one thing where people look facts up: an office
 * and who holds it, what it is for. Folded; one that ends in `*` is a beginning. Verbs and topics do
 * not belong here: what claims are about is said by their own cues.
 */
export const SAME_THINGS: readonly (readonly string[])[] = [
  // «وزير التشغيل» is looked for as the ministry of employment.
  'وزير وزيره وزراء وزاره وزارات ministre* ministere* minister* ministr* wazir wazira wizara* ouzara*',
  'تشغيل شغل emploi employment travail labour labor chghl choghl choghol tachghil',
  'عدل عداله justice 3adl',
  'ماليه finance* maliya malia',
].map((words) => words.split(' '));
