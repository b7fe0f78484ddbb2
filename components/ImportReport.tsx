import { useEffect, useRef, useState } from 'preact/hooks';
import type { Library } from '../utils/exchange/library.ts';
import type { ImportPlan } from '../utils/exchange/plan.ts';
import { sidesOf, type ConflictChoice } from '../utils/exchange/take-over.ts';
import { Choice } from './Choice.tsx';
import { Fold } from './Fold.tsx';
import { ImportConflict } from './ImportConflict.tsx';
import { useInterface } from './interface.ts';

interface Props {
  name: string;
  plan: ImportPlan;
  library: Library;
  onTakeOver: (choices: ReadonlyMap<string, ConflictChoice>) => void;
  onLeave: () => void;
}

/** Most entries of one list; the number of all is told. */
const LISTED = 100;

/** What an import would do, before anything is done: what is not named here does not change. */
export function ImportReport({ name, plan, library, onTakeOver, onLeave }: Props) {
  const { t } = useInterface();
  const [choices, setChoices] = useState<ReadonlyMap<string, ConflictChoice>>(new Map());
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [plan]);
  const stored = new Map(library.annotations.map((one) => [one.id, one]));
  const all = (choice: ConflictChoice) =>
    setChoices(new Map(plan.conflicts.map(({ id }) => [id, choice])));
  const brings = plan.new.length > 0 || plan.conflicts.length > 0;
  const CHOICES = [
    ['keep', t('import.keep')],
    ['both', t('import.both')],
  ] as const;
  return (
    <section class="plain" aria-labelledby="report">
      <h2 id="report" ref={heading} tabIndex={-1}>
        {t('import.report')} <bdi>{name}</bdi>
      </h2>
      <ul>
        <li>{t('import.new', { count: plan.new.length })}</li>
        <li>{t('import.same', { count: plan.same.length })}</li>
        <li>{t('import.conflicts', { count: plan.conflicts.length })}</li>
        <li>{t('import.refused', { count: plan.refused.length })}</li>
      </ul>
      {plan.conflicts.length > 0 && (
        <>
          <h3>{t('import.conflicts.heading')}</h3>
          <p>{t('import.conflicts.what')}</p>
          <Choice
            label={t('import.conflicts.all')}
            options={CHOICES}
            chosen={commonChoice(plan, choices)}
            onChoose={(choice) => choice && all(choice)}
          />
          {plan.conflicts.slice(0, LISTED).map((conflict) => (
            <ImportConflict
              key={conflict.id}
              sides={sidesOf(conflict, stored)}
              choice={choices.get(conflict.id) ?? 'keep'}
              onChoose={(choice) => setChoices(new Map(choices).set(conflict.id, choice))}
            />
          ))}
          {plan.conflicts.length > LISTED && (
            <p>{t('import.more', { count: plan.conflicts.length - LISTED })}</p>
          )}
        </>
      )}
      {plan.refused.length > 0 && (
        <Fold summary={t('import.refused', { count: plan.refused.length })}>
          {() => (
            <ul>
              {plan.refused.slice(0, LISTED).map(({ at, why }, index) => (
                <li key={index}>
                  <code dir="ltr">{at || '/'}</code>{' '}
                  <span dir="auto">{t(`refused.${why.code}`, { detail: why.detail })}</span>
                </li>
              ))}
              {plan.refused.length > LISTED && (
                <li>{t('import.more', { count: plan.refused.length - LISTED })}</li>
              )}
            </ul>
          )}
        </Fold>
      )}
      <p class="selecting">
        <button type="button" class="main" disabled={!brings} onClick={() => onTakeOver(choices)}>
          {t('import.take')}
        </button>
        <button type="button" onClick={onLeave}>
          {t('import.leave')}
        </button>
      </p>
    </section>
  );
}

/** The choice that all conflicts share, '' where they differ. */
function commonChoice(
  { conflicts }: ImportPlan,
  choices: ReadonlyMap<string, ConflictChoice>,
): ConflictChoice | '' {
  // prettier-ignore
  const made = new Set(conflicts.map(({ id }) => choices.get(id) ?? 'keep'));
  const [only = ''] = made;
  return made.size === 1 ? only : '';
}
