import { useInterface } from './interface.ts';

interface Props {
  /** From 0 on. */
  page: number;
  pages: number;
  onPage: (page: number) => void;
}

/** Leafs through a list; absent where there is one page only. */
export function LibraryPager({ page, pages, onPage }: Props) {
  const { t } = useInterface();
  if (pages < 2) return null;
  const leaf = (to: number, label: string) => (
    <button type="button" disabled={to < 0 || to >= pages} onClick={() => onPage(to)}>
      {label}
    </button>
  );
  return (
    <nav class="pager" aria-label={t('library.pages')}>
      {leaf(page - 1, t('library.page.before'))}
      <span>{t('library.page', { page: page + 1, pages })}</span>
      {leaf(page + 1, t('library.page.after'))}
    </nav>
  );
}
