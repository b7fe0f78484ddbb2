import { useMemo, useState } from 'preact/hooks';
import type { AnnotationEdit } from '../utils/annotation/library.ts';
import type { Row } from '../utils/annotation/rows.ts';
import { EVERYTHING, facetsOf, pageOf, viewSteps, type Order, type ViewFilter } from '../utils/annotation/view.ts'; // prettier-ignore
import type { FactSheet } from '../utils/messages.ts';
import { Choice } from './Choice.tsx';
import { useClaimName } from './claim-name.ts';
import { useInterface } from './interface.ts';
import { LibraryArticle } from './LibraryArticle.tsx';
import { LibraryBinActions } from './LibraryBinActions.tsx';
import { LibraryBulk } from './LibraryBulk.tsx';
import { LibraryFilters } from './LibraryFilters.tsx';
import { LibraryList } from './LibraryList.tsx';
import { LibraryPager } from './LibraryPager.tsx';
import { useSliced } from './sliced.ts';

/** What can be done to many; each is one action that can be undone, but for `onPurge`. */
export interface LibraryActions {
  onEdit: (ids: string[], edit: AnnotationEdit) => void;
  onBin: (ids: string[]) => void;
  onRestore: (ids: string[]) => void;
  /** Deletes for ever. */
  onPurge: (ids: string[]) => void;
}

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
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [article, setArticle] = useState<string | null>(null);
  const facets = useMemo(() => facetsOf(rows, filter.bin), [rows, filter.bin]);
  const shown = useSliced(() => viewSteps(rows, filter, order), [rows, filter, order]) ?? [];
  if (article !== null)
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
  // What the filter hides is not edited unseen.
  const ids = shown.flatMap(({ annotation: { id } }) => (chosen.has(id) ? [id] : []));
  const select = (some: readonly Row[], on: boolean) =>
    setChosen((before) => {
      const after = new Set(before);
      for (const { annotation } of some)
        if (on) after.add(annotation.id);
        else after.delete(annotation.id);
      return after;
    });
  const done = (act: () => void) => {
    act();
    setChosen(new Set());
  };
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
      <p role="status">{t('library.shown', { count: shown.length })}</p>
      <p class="selecting">
        <button type="button" disabled={shown.length === 0} onClick={() => select(shown, true)}>
          {t('library.select.all', { count: shown.length })}
        </button>
        <button type="button" disabled={ids.length === 0} onClick={() => setChosen(new Set())}>
          {t('library.select.none')}
        </button>
      </p>
      {ids.length > 0 &&
        (filter.bin ? (
          <LibraryBinActions
            count={ids.length}
            onRestore={() => done(() => actions.onRestore(ids))}
            onPurge={() => done(() => actions.onPurge(ids))}
          />
        ) : (
          <LibraryBulk
            count={ids.length}
            onEdit={(edit) => done(() => actions.onEdit(ids, edit))}
            onBin={() => done(() => actions.onBin(ids))}
          />
        ))}
      <LibraryList
        rows={leaf.items}
        selected={chosen}
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
