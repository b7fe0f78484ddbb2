import { formatDate } from '../utils/i18n.ts';
import type { TwoDays } from '../utils/verdict/two-days.ts';
import { useInterface } from './interface.ts';
import { VerdictBadge } from './VerdictBadge.tsx';

/** "Since" goes before a day; before "between …", "the evening of …" or a month it needs a colon. */
const sinceKey = (edtf: string) =>
  /^[\d-]{10}$/u.test(edtf) ? 'verdict.asOf' : 'verdict.asOfRange';

/** The verdict of the article's day, and today's where it is another one. */
export function Verdicts({ view }: { view: TwoDays }) {
  const { lang, t } = useInterface();
  const { then, now, nowEntry, verdictMoved } = view;
  const latest = (
    <>
      <VerdictBadge verdict={now} />{' '}
      {nowEntry && (
        <span class="since">
          {t(sinceKey(nowEntry.from), { date: formatDate(nowEntry.from, lang) })}
        </span>
      )}
    </>
  );
  if (then.length < 2 && !verdictMoved) return <p class="verdicts">{latest}</p>;
  return (
    <dl class="verdicts">
      <div>
        <dt>{t(then.length > 1 ? 'verdict.changedThatDay' : 'verdict.then')}</dt>
        <dd>
          {then.map((verdict) => (
            <VerdictBadge key={verdict} verdict={verdict} />
          ))}
        </dd>
      </div>
      {verdictMoved && (
        <div>
          <dt>{t('verdict.now')}</dt>
          <dd>{latest}</dd>
        </div>
      )}
    </dl>
  );
}
