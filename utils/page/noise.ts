/**
 * Lines that stand inside an article's container without being its text: "read also" links, share
 * and source lines, and the heading behind which readers' comments begin (shared sites §4.7).
 */

const READ_ALSO =
  /^[\s•▪●–—*>-]*(?:[إا]قر[أا](?:وا)?\s+(?:أ|ا)يض|شاهد(?:وا)?\s+(?:أ|ا)يض|طالع\s+(?:أ|ا)يض|مواضيع\s+ذات\s+صلة|(?:à\s+)?lire\s+(?:aussi|également)|(?:à\s+)?voir\s+aussi|sur\s+le\s+même\s+sujet|read\s+(?:also|more|next)|see\s+also|related\s*:)/iu;
const SHARE_OR_SOURCE =
  /^[\s•*|©-]*(?:انقر\s+هنا|اضغط\s+هنا|[أا]رسل\s+هذا\s+الخبر|ورد\s+هذا\s+الخبر|هذا\s+الخبر\s+مقدم|يمكنكم\s+متابعة|تابعون|للاشتراك|شارك(?:ها|\s+المقال)|موقع\s+كل\s+يوم|نشر\s+(?:بتاريخ|في)\s|اخر\s+اخبار|©|suivez-nous|inscrivez-vous|partager|abonnez-vous|follow\s+us|subscribe|sign\s+up\s+(?:for|to)|share\s+this|tags?\s*:|(?:cet\s+article|this\s+(?:article|story))\s+(?:est\s+(?:d'abord\s+)?paru|first\s+appeared|appeared))/iu;
const COMMENTS =
  /^[\s•*-]*(?:ال)?(?:تعليقات(?:\s+(?:الزوار|القراء))?|commentaires?|(?:readers?['’]?\s+)?comments?|(?:اكتب|أضف|اترك)\s+تعليق(?:ا|ً|ك)*|laisser\s+un\s+commentaire|leave\s+a\s+(?:comment|reply))\s*(?:[(:]\s*\d*\s*\)?|\d+)?\s*:?\s*$/iu;

/** A heading behind which only other articles' headlines stand. */
const RELATED =
  /^[\s•*-]*(?:related\s+(?:articles?|posts?|stories)|more\s+(?:articles|stories)|مواضيع\s+(?:ذات\s+صلة|مشابهة)|مقالات\s+(?:ذات\s+صلة|مشابهة)|أخبار\s+ذات\s+صلة|articles?\s+(?:liés?|similaires?|connexes)|sur\s+le\s+même\s+(?:sujet|thème)|à\s+lire\s+(?:aussi|également))\s*:?\s*$/iu;

/** No heading is longer: a hostile line of blanks would keep the patterns below busy. */
const LONGEST_HEADING = 200;
const isShort = (line: string) => line.length <= LONGEST_HEADING;

/** Whether a line is the heading of a list of other articles. */
export function opensRelated(line: string): boolean {
  return isShort(line) && RELATED.test(line);
}

/** "Read also" alone on its line: one link follows, or a list; in a page its links tell which. */
const READ_ALSO_ALONE =
  /^[\s•*-]*(?:related|read\s+(?:also|more|next)|see\s+also|(?:[إا]قر[أا]|شاهد|طالع)(?:وا)?\s+[أا]يض(?:ا|\u064B)*|(?:à\s+)?(?:lire|voir)\s+aussi)\s*:?\s*$/iu;

/** Whether a line of flat text is the heading of other articles' headlines. */
export function opensHeadlines(line: string): boolean {
  return opensRelated(line) || (isShort(line) && READ_ALSO_ALONE.test(line));
}

/** Labels of advertising, tags, reading time and closed articles, and notes of an aggregator. */
const LABEL =
  /^[\s•*|]*(?:(?:publicité|annonce|إعلان|advertisement|sponsored)(?:\s|$)|\d{1,2}\s*(?:min(?:utes?)?|دقائق|دقيقة)(?:\s|$)|(?:وسوم|الوسوم|كلمات\s+(?:دلالية|مفتاحية)|تصنيف(?:ات)?|mots[- ]clés|étiquettes|keywords)\s*:|(?:cet\s+article|la\s+suite)\s+est\s+réservée?|il\s+vous\s+reste\s|déjà\s+abonné|هذا\s+المقال\s+(?:مخصص|منقول|محجوز)|للمشتركين\s+فقط|(?:this\s+article\s+is\s+)?for\s+subscribers\s+only|already\s+a\s+subscriber)/iu;

/** Whether a line links elsewhere, asks to share, or names where the text was taken from. */
export function isNoiseLine(line: string): boolean {
  const bare = line.replace(/[\u0640\u064B-\u065F\u200B-\u200F\u202A-\u202E]/gu, '');
  return READ_ALSO.test(bare) || SHARE_OR_SOURCE.test(bare) || LABEL.test(bare);
}

/** Whether a line is the heading of readers' comments: nothing behind it is the article's own. */
export function opensComments(line: string): boolean {
  return isShort(line) && COMMENTS.test(line.replace(/[\u0640\u064B-\u065F]/gu, ''));
}
