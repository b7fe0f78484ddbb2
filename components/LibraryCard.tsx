import { instantInWords } from '../utils/date-words.ts';
import { labelled } from '../utils/i18n.ts';
import { claimKey } from '../utils/annotation/view.ts';
import type { Annotation } from '../utils/annotation/schema.ts';
import { useInterface } from './interface.ts';
import { PassageVisits } from './PassageVisits.tsx';
import { VerdictBadge } from './VerdictBadge.tsx';

interface Props {
  annotation: Annotation;
  claimName: (key: string) => string;
}

/** One annotation whole: passage, judgement, note, evidence, and how the passage fared since. */
export function LibraryCard({ annotation, claimName }: Props) {
  const { lang, t } = useInterface();
  const { id, quote, page, verdict, reasons, note, newClaim, evidence, tags, author, state } =
    annotation;
  return (
    <article class="plain annotation" id={`annotation-${id}`} data-claim={claimKey(annotation)}>
      <blockquote class="voice" dir="auto" lang={page.lang ?? undefined}>
        <span class="facts-inline">{quote.prefix}</span>
        <mark>{quote.exact}</mark>
        <span class="facts-inline">{quote.suffix}</span>
      </blockquote>
      <p class="judged">
        {verdict && <VerdictBadge verdict={verdict} />} {t(`state.${state}`)}
      </p>
      <h3 dir="auto">{newClaim ?? claimName(claimKey(annotation))}</h3>
      {reasons.length > 0 && (
        <p>
          {labelled(
            t('dossier.reasons'),
            reasons.map((code) => t(`reason.${code}`)).join(' · '),
            lang,
          )}
        </p>
      )}
      {note !== '' && (
        <p class="note" dir="auto">
          {note}
        </p>
      )}
      {evidence.map(({ url, archive, shows, stance }, at) => (
        <p key={at} dir="auto">
          <strong>{t(`evidence.${stance}`)}</strong> {shows} <Outward url={url} />
          {archive && <Outward url={archive} />}
        </p>
      ))}
      {tags.length > 0 && (
        <p class="tags">
          {tags.map((tag) => (
            <bdi key={tag}>{tag}</bdi>
          ))}
        </p>
      )}
      <p class="facts">
        {author !== '' && (
          <>
            <bdi>{author}</bdi> ·{' '}
          </>
        )}
        {t('dossier.created')} {instantInWords(annotation.created, lang)} · {t('dossier.modified')}{' '}
        {instantInWords(annotation.modified, lang)}
      </p>
      <PassageVisits annotation={annotation} />
    </article>
  );
}

/** An address that leads out, shown as it is. */
export function Outward({ url }: { url: string }) {
  const { t } = useInterface();
  return (
    <a href={url} target="_blank" rel="noreferrer" class="address">
      <bdi dir="ltr">{url}</bdi> <span class="unseen">{t('source.newTab')}</span>
    </a>
  );
}
