import type { Facets } from '../utils/annotation/facets.ts';
import { NONE, ORDERS, type Order, type ViewFilter } from '../utils/annotation/view.ts';
import { STATES } from '../utils/annotation/schema.ts';
import { VERDICTS } from '../utils/packs/schema.ts';
import { useInterface } from './interface.ts';
import { LibrarySelect } from './LibrarySelect.tsx';

interface Props {
  filter: ViewFilter;
  order: Order;
  facets: Facets;
  /** The wording of a claim by its key. */
  claimName: (key: string) => string;
  onFilter: (change: Partial<ViewFilter>) => void;
  onOrder: (order: Order) => void;
}

/** Longest wording of a claim in a list to choose from, UTF-16 units. */
const LONGEST = 70;

/** What the list shows, and in which order. */
export function LibraryFilters({ filter, order, facets, claimName, onFilter, onOrder }: Props) {
  const { t } = useInterface();
  const any = ['', t('library.filter.any')] as const;
  const counted = (facet: readonly [string, number][], name = (key: string) => key) =>
    facet.map(([key, count]) => [key, `${cut(name(key))} (${count})`] as const);
  return (
    <search class="filters">
      <label class="field wide">
        <span>{t('library.filter.text')}</span>
        <input
          type="search"
          dir="auto"
          autocomplete="off"
          value={filter.text}
          onInput={(event) => onFilter({ text: event.currentTarget.value })}
        />
      </label>
      <LibrarySelect
        label={t('library.filter.site')}
        value={filter.host}
        options={[any, ...counted(facets.hosts)]}
        onChoose={(host) => onFilter({ host })}
      />
      <LibrarySelect
        label={t('library.filter.claim')}
        value={filter.claim}
        options={[any, ...counted(facets.claims, claimName)]}
        onChoose={(claim) => onFilter({ claim })}
      />
      <LibrarySelect<ViewFilter['verdict']>
        label={t('dossier.verdict')}
        value={filter.verdict}
        options={[
          any,
          ...VERDICTS.map((verdict) => [verdict, t(`verdict.${verdict}`)] as const),
          [NONE, t('library.verdict.none')],
        ]}
        onChoose={(verdict) => onFilter({ verdict })}
      />
      <LibrarySelect<ViewFilter['state']>
        label={t('library.filter.state')}
        value={filter.state}
        options={[any, ...STATES.map((state) => [state, t(`state.${state}`)] as const)]}
        onChoose={(state) => onFilter({ state })}
      />
      <LibrarySelect
        label={t('dossier.tags')}
        value={filter.tag}
        options={[any, ...counted(facets.tags)]}
        onChoose={(tag) => onFilter({ tag })}
      />
      {(['from', 'to'] as const).map((edge) => (
        <label key={edge} class="field">
          <span>{t(`library.filter.${edge}`)}</span>
          <input
            type="date"
            value={filter[edge]}
            onInput={(event) => onFilter({ [edge]: event.currentTarget.value })}
          />
        </label>
      ))}
      <LibrarySelect
        label={t('library.order')}
        value={order}
        options={ORDERS.map((one) => [one, t(`library.order.${one}`)] as const)}
        onChoose={onOrder}
      />
    </search>
  );
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).toWellFormed()}…` : text;
}
