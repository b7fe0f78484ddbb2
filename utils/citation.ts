/** A claim as plain text, to paste elsewhere: what is claimed, what we found and when, from where. */
import { dateInWords } from './date-words.ts';
import { directionOf, formatList, labelled, translator } from './i18n.ts';
import type { FactSheet } from './fact-sheet.ts';
import type { Claim, HistoryEntry, Lang } from './packs/schema.ts';
import { originEdtf } from './verdict/origin-date.ts';
import { evidenceOf, speakersOf } from './verdict/provenance.ts';
import type { EdtfDate } from './verdict/time.ts';
import { twoDays } from './verdict/two-days.ts';

/**
 * Writes a claim with verdict, date and sources as plain text. Addresses stand on lines of their
 * own, so that Arabic around them keeps its direction; pages that we may not link are named only.
 * @param article the article's date, or null when unknown
 */
export function citeClaim(
  claim: Claim,
  sheet: FactSheet,
  article: EdtfDate | null,
  lang: Lang,
): string {
  const t = translator(lang);
  const view = twoDays(claim, article);
  const upTo = t('knownUpTo', { date: dateInWords(sheet.topic.knownUpTo, lang, t) });
  const finding = (name: string, entry: HistoryEntry | null) =>
    `${name}${entry ? `. ${entry.reason[lang]}${speakers(sheet, entry, lang)}` : ''}`;
  const moved = article && (view.verdictMoved || view.then.length > 1 || view.findingMoved);
  const arrow = directionOf(lang) === 'rtl' ? ' ← ' : ' → ';
  const then = view.then.map((one) => t(`verdict.${one}`)).join(arrow);
  return [
    `«${claim.statement[lang]}»`,
    ...(moved
      ? [labelled(dateInWords(article.edtf, lang, t), finding(then, view.thenEntry), lang)]
      : []),
    labelled(upTo, finding(t(`verdict.${view.now}`), view.nowEntry), lang),
    ...(claim.limits ? [labelled(t('claim.limits'), claim.limits[lang], lang)] : []),
    '',
    labelled(t('claim.evidence'), '', lang).trimEnd(),
    ...evidenceLines(claim, sheet, lang),
    '',
    t('name'),
  ].join('\n');
}

function speakers(sheet: FactSheet, entry: HistoryEntry, lang: Lang): string {
  const names = speakersOf(sheet, entry.origins).map((body) => (body.short ?? body.name)[lang]);
  return names.length > 0 ? ` (${formatList(names, lang)})` : '';
}

/** Each origin with its date, then the pages that pass it on. */
function evidenceLines(claim: Claim, sheet: FactSheet, lang: Lang): string[] {
  const t = translator(lang);
  return evidenceOf(sheet, claim.evidence).flatMap(({ evidence, origin, sources }) => [
    `• ${labelled(t(`evidence.${evidence.stance}`), origin.title[lang], lang)} (${dateInWords(originEdtf(origin), lang, t)})`,
    ...sources.flatMap((source) => {
      const date = source.date ? dateInWords(source.date, lang, t) : t('source.undated');
      const title = source.title?.[lang];
      return [
        `  – ${source.publisher}, ${date}${title ? `, ${title}` : ''}`,
        ...(source.link && source.url ? [`    ${source.url}`] : []),
      ];
    }),
  ]);
}
