import type { Annotation } from '../utils/annotation/schema.ts';
import type { LeakFinding } from '../utils/exchange/leaks.ts';
import type { Outgoing } from '../utils/exchange/write/outgoing.ts';
import { maskLeaks } from '../utils/leak-guard.ts';
import { useInterface } from './interface.ts';

interface Props {
  findings: readonly LeakFinding[];
  /** The records that were looked over. */
  records: readonly (Outgoing | Annotation)[];
}

/** Most findings that are listed; the number of all is told. */
const LISTED = 50;

/** What looks like personal data in the file, shown masked. It warns and never stops anybody. */
export function ExportLeaks({ findings, records }: Props) {
  const { t } = useInterface();
  if (findings.length === 0) return <p class="facts">{t('leaks.none')}</p>;
  const byId = new Map(records.map((one) => [one.id, one]));
  return (
    <section class="plain warning" aria-labelledby="leaks">
      <h2 id="leaks">{t('leaks.found', { count: findings.length })}</h2>
      <p>{t('leaks.advice')}</p>
      <ul>
        {findings.slice(0, LISTED).map((finding) => (
          <li key={`${finding.id} ${finding.field}`}>
            <strong>
              {kindsOf(finding)
                .map((kind) => t(`leak.${kind}`))
                .join(' · ')}
            </strong>{' '}
            <q dir="auto">{masked(byId.get(finding.id), finding)}</q>
          </li>
        ))}
      </ul>
      {findings.length > LISTED && <p>{t('leaks.more', { count: findings.length - LISTED })}</p>}
    </section>
  );
}

function kindsOf({ leaks }: LeakFinding) {
  return [...new Set(leaks.map(({ kind }) => kind))];
}

/** Words around the first finding, UTF-16 units each way. */
const AROUND = 40;

/** The surroundings of the first finding, with everything that was found masked. */
function masked(record: object | undefined, { field, leaks }: LeakFinding): string {
  let value: unknown = record;
  for (const step of field.split('.'))
    value = (value as Record<string, unknown> | undefined)?.[step];
  const [first] = leaks;
  if (typeof value !== 'string' || !first) return '';
  const text = maskLeaks(value, leaks);
  return text.slice(Math.max(0, first.start - AROUND), first.end + AROUND).toWellFormed();
}
