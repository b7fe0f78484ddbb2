/** An annotation as plain text, to paste elsewhere. */
import { labelled, translator } from '../i18n.ts';
import type { Lang } from '../packs/schema.ts';
import type { Annotation } from './schema.ts';

/**
 * Passage, page, finding and evidence, a line each; addresses stand alone, so that text from right
 * to left around them keeps its order.
 * @param claim the wording of the linked claim, or null
 */
export function plainAnnotation(one: Annotation, claim: string | null, lang: Lang): string {
  const t = translator(lang);
  const statement = claim ?? one.newClaim;
  const reasons = one.reasons.map((reason) => t(`reason.${reason}`));
  return [
    `«${one.quote.exact}»`,
    one.page.title,
    one.page.url,
    ...(statement ? [labelled(t('annotation.claim'), statement, lang)] : []),
    ...(one.verdict
      ? [
          labelled(
            t('annotation.verdict'),
            [t(`verdict.${one.verdict}`), ...reasons].join(' · '),
            lang,
          ),
        ]
      : []),
    ...(one.note ? ['', one.note] : []),
    ...one.evidence.flatMap((row) => [
      '',
      labelled(t(`evidence.${row.stance}`), row.shows, lang),
      row.url,
      ...(row.archive ? [row.archive] : []),
    ]),
    ...(one.author ? ['', one.author] : []),
  ].join('\n');
}
