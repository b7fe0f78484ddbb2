import { formatDate } from '../utils/i18n.ts';
import type { FactSheet } from '../utils/fact-sheet.ts';
import { originEdtf, originInterval } from '../utils/verdict/origin-date.ts';
import type { EvidenceView } from '../utils/verdict/provenance.ts';
import type { Interval } from '../utils/verdict/time.ts';
import { CopyFan } from './CopyFan.tsx';
import { Fold } from './Fold.tsx';
import { Icon } from './Icon.tsx';
import { useInterface } from './interface.ts';
import { SourceTree } from './SourceList.tsx';

interface Props {
  evidence: readonly EvidenceView[];
  page: FactSheet['page'];
  article: Interval | null;
}

/** The origins for a claim, against it, and limiting it, each with the pages that go back to it. */
export function EvidenceList({ evidence, page, article }: Props) {
  const { t } = useInterface();
  return (
    <>
      {(['supports', 'refutes', 'limits'] as const).map((stance) => {
        const views = evidence.filter((view) => view.evidence.stance === stance);
        return (
          views.length > 0 && (
            <section key={stance} class={`evidence evidence-${stance}`}>
              <h4>
                <Icon name={stance} />
                {t(`evidence.${stance}`)}
              </h4>
              <ul>
                {views.map((view) => (
                  <li key={view.origin.id}>
                    <OriginView view={view} page={page} article={article} />
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </>
  );
}

function OriginView({ view, page, article }: Omit<Props, 'evidence'> & { view: EvidenceView }) {
  const { lang, t } = useInterface();
  const { origin, speakers, copies, sources } = view;
  const facts = [
    ...speakers.map((body) => (body.short ?? body.name)[lang]),
    formatDate(originEdtf(origin), lang),
    ...(article && originInterval(origin).start >= article.end ? [t('evidence.later')] : []),
  ];
  return (
    <>
      <p class="origin">
        <Icon name="origin" />
        <span>
          {origin.title[lang]}
          <span class="facts">{facts.join('\u00a0· ')}</span>
        </span>
      </p>
      {sources.length > 1 && <CopyFan copies={copies} page={page} />}
      {sources.some((source) => source.id === page) && <p class="here">{t('evidence.thisPage')}</p>}
      {sources.length > 1 ? (
        <Fold summary={t('evidence.copies', { count: sources.length })}>
          {() => <SourceTree copies={copies} />}
        </Fold>
      ) : (
        <SourceTree copies={copies} />
      )}
    </>
  );
}
