import { citeClaim } from '../utils/citation.ts';
import type { Stance } from '../utils/match/rules.ts';
import type { FactSheet } from '../utils/fact-sheet.ts';
import type { Claim } from '../utils/packs/schema.ts';
import { evidenceOf, type EvidenceView } from '../utils/verdict/provenance.ts';
import type { EdtfDate } from '../utils/verdict/time.ts';
import { twoDays } from '../utils/verdict/two-days.ts';
import { CopyClaim } from './CopyClaim.tsx';
import { EvidenceList } from './EvidenceList.tsx';
import { Fold } from './Fold.tsx';
import { Findings } from './Findings.tsx';
import { useInterface } from './interface.ts';
import { ShowInArticle } from './ShowInArticle.tsx';
import { Verdicts } from './Verdicts.tsx';

interface Props {
  claim: Claim;
  sheet: FactSheet;
  /** What the article does with it, and where; absent where no article is at hand. */
  detections?: readonly { stance: Stance; index: number }[];
  /** The article's date, or null when unknown: then only the latest verdict counts. */
  article: EdtfDate | null;
  /** Leads to a sentence of the article. */
  onShow?: ((index: number) => void) | undefined;
  /** The reader is at its sentence. */
  lit?: boolean;
}

/** A claim: at a glance the verdict, its wording and why; folded away, all that it rests on. */
export function ClaimCard({ claim, sheet, detections = [], article, onShow, lit }: Props) {
  const { lang, t } = useInterface();
  const view = twoDays(claim, article);
  const evidence = evidenceOf(sheet, claim.evidence);
  const stances = stanceKeys(detections.map((one) => one.stance));
  return (
    <article class={lit ? 'claim lit' : 'claim'} aria-labelledby={`claim-${claim.id}`}>
      <Verdicts view={view} />
      <h3 id={`claim-${claim.id}`} tabIndex={-1}>
        {claim.statement[lang]}
      </h3>
      <Findings view={view} sheet={sheet} />
      {stances.length > 0 && (
        <p class="stance">
          {stances.map((stance) => t(`stance.${stance}`)).join('\u00a0· ')}
          {onShow && <ShowInArticle indexes={detections.map((one) => one.index)} onShow={onShow} />}
        </p>
      )}
      <Fold
        summary={
          <>
            {t('claim.evidence')} <span class="facts">{useCounts(evidence)}</span>
          </>
        }
      >
        {() => (
          <>
            {claim.limits && <Field name={t('claim.limits')} text={claim.limits[lang]} />}
            {view.nowEntry?.changes && (
              <Field name={t('claim.changes')} text={view.nowEntry.changes[lang]} />
            )}
            <EvidenceList evidence={evidence} page={sheet.page} article={article} />
            <CopyClaim write={() => citeClaim(claim, sheet, article, lang)} />
          </>
        )}
      </Fold>
    </article>
  );
}

/** What an article does with a claim, each once; telling it and contesting it are one thing that it does. */
function stanceKeys(stances: readonly Stance[]): (Stance | 'both')[] {
  const told = [...new Set(stances)];
  const tells = told.filter((stance) => stance === 'asserts' || stance === 'reports');
  if (tells.length === 0 || !told.includes('denies')) return told;
  return ['both', ...told.filter((stance) => stance === 'asks')];
}

/** How few origins stand behind how many pages; a number is not parted from what it counts. */
function useCounts(evidence: readonly EvidenceView[]): string {
  const { t } = useInterface();
  const sources = new Set(evidence.flatMap((view) => view.sources));
  return [t('origin.count', { count: evidence.length }), t('source.list', { count: sources.size })]
    .map((count) => count.replaceAll(' ', '\u00a0'))
    .join('\u00a0· ');
}

function Field({ name, text }: { name: string; text: string }) {
  return (
    <p class="field">
      <strong>{name}</strong> {text}
    </p>
  );
}
