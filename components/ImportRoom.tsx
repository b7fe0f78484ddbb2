import { useRef, useState } from 'preact/hooks';
import { FileRefused, type Why } from '../utils/exchange/read/refusal.ts';
import { FILE_LIMITS } from '../utils/exchange/read/raw-check.ts';
import { readFile } from '../utils/exchange/read/file.ts';
import type { Library } from '../utils/exchange/library.ts';
import { planSteps, type ImportPlan } from '../utils/exchange/plan.ts';
import {
  recordsToWrite,
  withoutSettled,
  type ConflictChoice,
} from '../utils/exchange/take-over.ts';
import type { Annotation } from '../utils/annotation/schema.ts';
import { ImportReport } from './ImportReport.tsx';
import { useInterface } from './interface.ts';
import { ProgressBar } from './ProgressBar.tsx';
import { sliced } from './sliced.ts';

interface Props {
  library: Library;
  /** Its revision. */
  rev: number;
  /** Writes records in one transaction, if the library still has the revision of the plan. */
  onTakeOver: (records: Annotation[], rev: number) => Promise<boolean>;
}

type Stage =
  | { at: 'choosing' }
  | { at: 'reading'; name: string; done: number }
  | { at: 'refused'; name: string; why: Why }
  | { at: 'planned'; name: string; plan: ImportPlan; rev: number }
  | { at: 'done'; name: string; count: number };

type Planned = Stage & { at: 'planned' };

/** A file from anywhere: checked, told what it would do, then taken over whole or not at all. */
export function ImportRoom({ library, rev, onTakeOver }: Props) {
  const { t } = useInterface();
  const [stage, setStage] = useState<Stage>({ at: 'choosing' });
  const stop = useRef<AbortController>(null);
  const read = async (file: File) => {
    const { name } = file;
    const job = (stop.current = new AbortController());
    setStage({ at: 'reading', name, done: 0 });
    try {
      // Before a byte of it is read.
      if (file.size > FILE_LIMITS.bytes) throw new FileRefused('too-big', '20 MB');
      const show = (done: number) => setStage({ at: 'reading', name, done });
      const incoming = await sliced(readFile(await file.text()), job.signal, show);
      const plan = await sliced(planSteps(library, incoming), job.signal);
      const stored = new Map(library.annotations.map((one) => [one.id, one]));
      setStage({ at: 'planned', name, plan: withoutSettled(plan, stored), rev });
    } catch (fault) {
      if (job.signal.aborted) setStage({ at: 'choosing' });
      else setStage({ at: 'refused', name, why: whyOf(fault) });
    }
  };
  const takeOver = async (planned: Planned, choices: ReadonlyMap<string, ConflictChoice>) => {
    const { name, plan } = planned;
    const records = recordsToWrite(plan, library, (id) => choices.get(id) ?? 'keep');
    if (await onTakeOver(records, planned.rev))
      setStage({ at: 'done', name, count: records.length });
    else setStage({ at: 'choosing' });
  };
  return (
    <div class="exchange">
      <p>{t('import.what')}</p>
      {/* The browser's own button speaks the browser's language, not the one chosen here. */}
      <label class="pick">
        {t('import.choose')}
        <input
          type="file"
          class="unseen"
          accept=".json,.jsonld,application/json,application/ld+json"
          disabled={stage.at === 'reading'}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) void read(file);
            // So that the same file can be chosen again, once mended.
            currentTarget.value = '';
          }}
        />
      </label>
      {stage.at === 'reading' && (
        <ProgressBar done={stage.done} total={0} onCancel={() => stop.current?.abort()} />
      )}
      {stage.at === 'refused' && (
        <p role="alert" class="plain warning">
          <bdi>{stage.name}</bdi> · {t(`refused.${stage.why.code}`, { detail: stage.why.detail })}{' '}
          {t('import.untouched')}
        </p>
      )}
      {stage.at === 'planned' && (
        <ImportReport
          name={stage.name}
          plan={stage.plan}
          library={library}
          onTakeOver={(choices) => void takeOver(stage, choices)}
          onLeave={() => setStage({ at: 'choosing' })}
        />
      )}
      {stage.at === 'done' && (
        <p role="status" class="plain">
          <bdi>{stage.name}</bdi> · {t('import.done', { count: stage.count })}
        </p>
      )}
    </div>
  );
}

function whyOf(fault: unknown): Why {
  if (fault instanceof FileRefused) return fault.why;
  // The browser could not read the file: moved, locked, or a broken disk.
  return { code: 'unreadable', detail: fault instanceof Error ? fault.name : '' };
}
