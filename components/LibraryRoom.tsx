import { useEffect, useRef, useState } from 'preact/hooks';
import type { Row } from '../utils/annotation/rows.ts';
import { facetSteps, NO_FACETS } from '../utils/annotation/facets.ts';
import { EVERYTHING, pageOf, viewSteps, type Order, type ViewFilter } from '../utils/annotation/view.ts'; // prettier-ignore
import type { FactSheet } from '../utils/fact-sheet.ts';
import { Choice } from './Choice.tsx';
import { useClaimName } from './claim-name.ts';
import { useInterface } from './interface.ts';
import { LibraryArticle } from './LibraryArticle.tsx';
import type { LibraryActions } from './library-actions.ts';
import { LibraryFilters } from './LibraryFilters.tsx';
import { LibraryList } from './LibraryList.tsx';
import { LibraryPager } from './LibraryPager.tsx';
import { LibrarySelected } from './LibrarySelected.tsx';
import { useSelection } from './selection.ts';
import { useSliced } from './sliced.ts';

interface Props extends LibraryActions {
  rows: readonly Row[];
  sheets: readonly FactSheet[];
}

const PAGE_SIZE = 50;

/** All annotations, or the bin: found, leafed through, edited many at once. */
export function LibraryRoom({ rows, sheets, ...actions }: Props) {
  const { t } = useInterface();
  const claimName = useClaimName(sheets);
  const [filter, setFilter] = useState<ViewFilter>(EVERYTHING);
  const [order, setOrder] = useState<Order>('modified');
  const [page, setPage] = useState(0);
  /** Undefined until an article was opened; null when it was left again. */
  const [article, setArticle] = useState<string | null>();
  const facets = useSliced(() => facetSteps(rows, filter.bin), [rows, filter.bin]) ?? NO_FACETS;
  const shown = useSliced(() => viewSteps(rows, filter, order), [rows, filter, order]) ?? [];
  const selection = useSelection(shown);
  const { ids, select, clear } = selection;
  const told = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (article === null) told.current?.focus();
  }, [article]);
  if (typeof article === 'string')
    return (
      <LibraryArticle
        url={article}
        {...{ rows, sheets, claimName }}
        onBack={() => setArticle(null)}
      />
    );
  const narrow = (change: Partial<ViewFilter>) => {
    setFilter((before) => ({ ...before, ...change }));
    setPage(0);
  };
  const leaf = pageOf(shown, page, PAGE_SIZE);
  return (
    <div class="library-room">
      <Choice
        label={t('library.which')}
        options={[
          ['live', t('library.live')],
          ['bin', t('library.bin')],
        ]}
        chosen={filter.bin ? 'bin' : 'live'}
        onChoose={(which) => narrow({ bin: which === 'bin' })}
      />
      <LibraryFilters
        {...{ filter, order, facets, claimName }}
        onFilter={narrow}
        onOrder={setOrder}
      />
      <p role="status" ref={told} tabIndex={-1}>
        {t('library.shown', { count: shown.length })}
      </p>
      <p class="selecting">
        <button type="button" disabled={shown.length === 0} onClick={() => select(shown, true)}>
          {t('library.select.all', { count: shown.length })}
        </button>
        <button type="button" disabled={ids.length === 0} onClick={clear}>
          {t('library.select.none')}
        </button>
      </p>
      <LibrarySelected
        {...{ selection, actions }}
        bin={filter.bin}
        // Its controls go; the person stays at the list.
        onDone={() => told.current?.focus()}
      />
      <LibraryList
        rows={leaf.items}
        selected={selection.has}
        claimName={claimName}
        onSelect={(id, on) =>
          select(
            leaf.items.filter((row) => row.annotation.id === id),
            on,
          )
        }
        onArticle={setArticle}
      />
      <LibraryPager page={leaf.page} pages={leaf.pages} onPage={setPage} />
    </div>
  );
}
