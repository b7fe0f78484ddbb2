import type { Row } from '../utils/annotation/rows.ts';
import { claimKey } from '../utils/annotation/view.ts';
import { formatDate } from '../utils/i18n.ts';
import { useInterface } from './interface.ts';
import { VerdictBadge } from './VerdictBadge.tsx';

interface Props {
  rows: readonly Row[];
  selected: ReadonlySet<string>;
  claimName: (key: string) => string;
  onSelect: (id: string, selected: boolean) => void;
  /** Opens the page of an article. */
  onArticle: (url: string) => void;
}

/** Annotations, one a line; arrow keys move between the lines. */
export function LibraryList({ rows, selected, claimName, onSelect, onArticle }: Props) {
  const { t } = useInterface();
  return (
    <ul class="library" onKeyDown={moveBetweenLines}>
      {rows.map((row) => (
        <Line
          key={row.annotation.id}
          row={row}
          selected={selected.has(row.annotation.id)}
          selectLabel={t('library.select')}
          claimName={claimName}
          onSelect={onSelect}
          onArticle={onArticle}
        />
      ))}
    </ul>
  );
}

interface LineProps extends Omit<Props, 'rows' | 'selected'> {
  row: Row;
  selected: boolean;
  selectLabel: string;
}

function Line({ row, selected, selectLabel, claimName, onSelect, onArticle }: LineProps) {
  const { lang, t } = useInterface();
  const { id, quote, page, verdict, state, tags, sightings } = row.annotation;
  const last = sightings.at(-1)?.outcome;
  return (
    <li class="line">
      <input
        type="checkbox"
        checked={selected}
        aria-label={selectLabel}
        aria-describedby={`quote-${id}`}
        onChange={(event) => onSelect(id, event.currentTarget.checked)}
      />
      <div>
        <p id={`quote-${id}`} class="voice" dir="auto" lang={page.lang ?? undefined}>
          {quote.exact.slice(0, LONGEST).toWellFormed()}
          {quote.exact.length > LONGEST && '…'}
        </p>
        <p class="facts" dir="auto">
          {claimName(claimKey(row.annotation))}
        </p>
        <p class="facts">
          <button type="button" class="quiet" onClick={() => onArticle(page.url)}>
            <bdi>{page.title || page.url}</bdi>
          </button>{' '}
          <bdi>{row.host}</bdi> · {formatDate(row.day, lang)} · {t(`state.${state}`)}
          {last && last !== 'exact' && last !== 'normalised' && ` · ${t(`outcome.${last}`)}`}
        </p>
        {tags.length > 0 && (
          <p class="tags">
            {tags.map((tag) => (
              <bdi key={tag}>{tag}</bdi>
            ))}
          </p>
        )}
      </div>
      {verdict && <VerdictBadge verdict={verdict} />}
    </li>
  );
}

/** Longest stretch of a passage in a line, UTF-16 units; the article's page has it whole. */
const LONGEST = 240;

function moveBetweenLines(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !(event.target instanceof HTMLInputElement)) return;
  const boxes = [...event.currentTarget.querySelectorAll<HTMLElement>('input')];
  const next = boxes[boxes.indexOf(event.target) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
