import { useMemo, useRef, useState } from 'preact/hooks';
import { isWebAddress } from '../utils/annotation/schema.ts';
import { claimTextsOf } from '../utils/exchange/claim-texts.ts';
import { leaksIn } from '../utils/exchange/leaks.ts';
import type { Library } from '../utils/exchange/library.ts';
import { contentsSteps } from '../utils/exchange/write/contents.ts';
import type { ExportWish } from '../utils/exchange/write/export.ts';
import { outgoingSteps, type Omission } from '../utils/exchange/write/outgoing.ts';
import type { FactSheet } from '../utils/fact-sheet.ts';
import { ExportContents } from './ExportContents.tsx';
import { ExportFile } from './ExportFile.tsx';
import { ExportLeaks } from './ExportLeaks.tsx';
import { ExportWishes } from './ExportWishes.tsx';
import { fileSteps, type MadeFile } from './export-file.ts';
import { useInterface } from './interface.ts';
import { ProgressBar } from './ProgressBar.tsx';
import { sliced, useSliced } from './sliced.ts';

interface Props {
  library: Library;
  sheets: readonly FactSheet[];
  /** The file was handed over. */
  onExported: () => void;
}

/** Looks for personal data in what the file will hold. */
function* lookOver(library: Library, wish: ExportWish) {
  const records =
    wish.format === 'siyaq'
      ? library.annotations
      : yield* outgoingSteps(library, wish.format, wish.omit);
  const findings = yield* leaksIn(records);
  return { wish, records, findings };
}

/** What leaves: chosen, listed to the last field, looked over for personal data, then written. */
export function ExportRoom({ library, sheets, onExported }: Props) {
  const { lang, t } = useInterface();
  const [format, setFormat] = useState<ExportWish['format']>('siyaq');
  const [omit, setOmit] = useState<readonly Omission[]>([]);
  const [desk, setDesk] = useState('');
  const [reviewsAt, setReviewsAt] = useState('');
  const [done, setDone] = useState<number | null>(null);
  const [file, setFile] = useState<MadeFile | null>(null);
  const stop = useRef<AbortController>(null);
  const wish = useMemo((): ExportWish => {
    if (format === 'siyaq') return { format };
    const packs = sheets.map((sheet) => ({ ...sheet, moved: {} }));
    const name = desk.trim();
    return { format, omit, words: { lang, t }, claims: claimTextsOf(packs), ...(name && { desk: { name } }), ...(isWebAddress(reviewsAt) && { reviewsAt }) }; // prettier-ignore
  }, [format, omit, desk, reviewsAt, lang, sheets]);
  const contents = useSliced(() => contentsSteps(library, wish), [library, wish]);
  const [lookedAt, setLookedAt] = useState(0);
  const looked = useSliced(() => lookOver(library, wish), [library, wish], setLookedAt);
  // What was found out about another wish says nothing about this one.
  const leaks = looked?.wish === wish ? looked : null;
  const change =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      stop.current?.abort();
      setFile(null);
      set(value);
    };
  const write = async () => {
    const job = (stop.current = new AbortController());
    setFile(null);
    setDone(0);
    // Null when it was cancelled.
    const made = await sliced(fileSteps(library, wish), job.signal, setDone).catch(() => null);
    setDone(null);
    setFile(made);
  };
  return (
    <div class="exchange">
      <ExportWishes
        {...{ format, omit, desk, reviewsAt }}
        onFormat={change(setFormat)}
        onOmit={change(setOmit)}
        onDesk={change(setDesk)}
        onReviewsAt={change((typed: string) => setReviewsAt(typed.trim()))}
      />
      {contents && <ExportContents contents={contents} />}
      {leaks ? (
        <ExportLeaks findings={leaks.findings} records={leaks.records} />
      ) : (
        <>
          <p class="facts">{t('leaks.looking')}</p>
          <ProgressBar done={lookedAt} total={contents?.records ?? 0} />
        </>
      )}
      {done === null ? (
        <button
          type="button"
          class="main"
          disabled={!leaks || leaks.records.length === 0}
          onClick={() => void write()}
        >
          {t(leaks && leaks.findings.length > 0 ? 'export.write.anyway' : 'export.write')}
        </button>
      ) : (
        <ProgressBar
          done={done}
          total={leaks?.records.length ?? 0}
          onCancel={() => stop.current?.abort()}
        />
      )}
      {file && <ExportFile file={file} onTaken={onExported} />}
    </div>
  );
}
