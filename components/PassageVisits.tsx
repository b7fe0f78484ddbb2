import { instantInWords } from '../utils/date-words.ts';
import { passageHistory } from '../utils/annotation/passage-history.ts';
import type { Annotation } from '../utils/annotation/schema.ts';
import { useInterface } from './interface.ts';
import { WordDiff } from './WordDiff.tsx';

/** How a passage was found on later visits: silent edits, with what went and what came. */
export function PassageVisits({ annotation }: { annotation: Annotation }) {
  const { lang, t } = useInterface();
  const visits = passageHistory(annotation);
  if (visits.length === 0) return null;
  return (
    <section class="visits">
      <h4>{t('dossier.visits')}</h4>
      <ol>
        {visits.map(({ at, outcome, diff }) => (
          <li key={at}>
            <p class="facts">
              <time datetime={at}>{instantInWords(at, lang)}</time> · {t(`outcome.${outcome}`)}
            </p>
            {diff && <WordDiff parts={diff} lang={annotation.page.lang} />}
          </li>
        ))}
      </ol>
    </section>
  );
}
