import { formatList, labelled } from '../utils/i18n.ts';
import type { FactSheet } from '../utils/fact-sheet.ts';
import type { HistoryEntry } from '../utils/packs/schema.ts';
import { speakersOf } from '../utils/verdict/provenance.ts';
import type { TwoDays } from '../utils/verdict/two-days.ts';
import { useInterface } from './interface.ts';

/** Why the verdict was what it was on the article's day, and who said so; then the same for today. */
export function Findings({ view, sheet }: { view: TwoDays; sheet: FactSheet }) {
  const { t } = useInterface();
  const { then, thenEntry, nowEntry, findingMoved } = view;
  if (then.length === 0 || !findingMoved) {
    return nowEntry && <Finding entry={nowEntry} sheet={sheet} />;
  }
  return (
    <>
      {thenEntry && <Finding day={t('verdict.then')} entry={thenEntry} sheet={sheet} />}
      {nowEntry && <Finding day={t('verdict.now')} entry={nowEntry} sheet={sheet} />}
    </>
  );
}

interface FindingProps {
  /** Of which day it is, where there are two. */
  day?: string;
  entry: HistoryEntry;
  sheet: FactSheet;
}

function Finding({ day, entry, sheet }: FindingProps) {
  const { lang, t } = useInterface();
  const names = speakersOf(sheet, entry.origins).map((body) => (body.short ?? body.name)[lang]);
  return (
    <div class="finding">
      {day && <p class="day">{day}</p>}
      <p>{entry.reason[lang]}</p>
      {names.length > 0 && (
        <p class="facts">{labelled(t('claim.who'), formatList(names, lang), lang)}</p>
      )}
    </div>
  );
}
