import { formatDate, formatList } from '../utils/i18n.ts';
import type { FactSheet } from '../utils/messages.ts';
import type { Stance } from '../utils/match/rules.ts';
import type { Claim, HistoryEntry } from '../utils/packs/schema.ts';
import { latest, nameOf, standing } from '../utils/verdict/as-of.ts';
import { evidenceOf, speakersOf } from '../utils/verdict/provenance.ts';
import { originEdtf, originInterval } from '../utils/verdict/origin-date.ts';
import type { Interval } from '../utils/verdict/time.ts';
import { useInterface } from './interface.ts';
import { SourceList } from './SourceList.tsx';
import { VerdictBadge } from './VerdictBadge.tsx';

interface Props {
  claim: Claim;
  sheet: FactSheet;
  /** What the article does with it; absent where no article is at hand. */
  stances?: readonly Stance[];
  /** The article's date, or null when unknown: then only the latest verdict counts. */
  article: Interval | null;
}

/** A claim with its verdict on the article's day and today, why, who says so, and from where. */
export function ClaimCard({ claim, sheet, stances = [], article }: Props) {
  const { lang, t } = useInterface();
  const now = latest(claim);
  return (
    <article class="claim" aria-labelledby={`claim-${claim.id}`}>
      {/* What only some articles raise is never read without its verdict. */}
      {claim.display === 'raised' && <Verdicts claim={claim} article={article} now={now} />}
      <h3 id={`claim-${claim.id}`}>{claim.statement[lang]}</h3>
      {stances.length > 0 && (
        <p class="stance">{stances.map((stance) => t(`stance.${stance}`)).join(' · ')}</p>
      )}
      {claim.display !== 'raised' && <Verdicts claim={claim} article={article} now={now} />}
      {now && <Finding entry={now} sheet={sheet} />}
      <details>
        <summary>{t('claim.evidence')}</summary>
        {claim.limits && <Field name={t('claim.limits')} text={claim.limits[lang]} />}
        {now?.changes && <Field name={t('claim.changes')} text={now.changes[lang]} />}
        <EvidenceList claim={claim} sheet={sheet} article={article} />
      </details>
    </article>
  );
}

function Verdicts({
  claim,
  article,
  now,
}: {
  claim: Claim;
  article: Interval | null;
  now: HistoryEntry | null;
}) {
  const { lang, t } = useInterface();
  const then = article && standing(claim, article);
  const settled = then && !then.atEnd.pending && then.atEnd.entry === now;
  const since = now && (
    <span class="since">{t('verdict.asOf', { date: formatDate(now.from, lang) })}</span>
  );
  if (!then || (settled && !then.changed)) {
    return (
      <p class="verdicts">
        <VerdictBadge verdict={now?.verdict ?? 'none'} /> {since}
      </p>
    );
  }
  return (
    <dl class="verdicts">
      <dt>{t('verdict.then')}</dt>
      <dd>
        <VerdictBadge verdict={nameOf(then.atStart)} />
        {then.changed && (
          <>
            {' '}
            <span class="change">{t('verdict.changedThatDay')}</span>{' '}
            <VerdictBadge verdict={nameOf(then.atEnd)} />
          </>
        )}
      </dd>
      {!settled && (
        <>
          <dt>{t('verdict.now')}</dt>
          <dd>
            <VerdictBadge verdict={now?.verdict ?? 'none'} /> {since}
          </dd>
        </>
      )}
    </dl>
  );
}

function Finding({ entry, sheet }: { entry: HistoryEntry; sheet: FactSheet }) {
  const { lang, t } = useInterface();
  const names = speakersOf(sheet, entry.origins).map((body) => (body.short ?? body.name)[lang]);
  return (
    <>
      <Field name={t('claim.why')} text={entry.reason[lang]} />
      {names.length > 0 && <Field name={t('claim.who')} text={formatList(names, lang)} />}
    </>
  );
}

function Field({ name, text }: { name: string; text: string }) {
  return (
    <p class="field">
      <strong>{name}</strong> {text}
    </p>
  );
}

function EvidenceList({ claim, sheet, article }: Pick<Props, 'claim' | 'sheet' | 'article'>) {
  const { lang, t } = useInterface();
  return (
    <ul class="evidence">
      {evidenceOf(sheet, claim.evidence).map(({ evidence, origin, speakers, sources }) => (
        <li key={origin.id}>
          <p>
            <strong>{t(`evidence.${evidence.stance}`)}</strong> {origin.title[lang]}{' '}
            <span class="facts">
              {[
                ...speakers.map((body) => (body.short ?? body.name)[lang]),
                formatDate(originEdtf(origin), lang),
              ].join(' · ')}
              {article &&
                originInterval(origin).start >= article.end &&
                ` · ${t('evidence.later')}`}
            </span>
          </p>
          <SourceList sources={sources} />
        </li>
      ))}
    </ul>
  );
}
