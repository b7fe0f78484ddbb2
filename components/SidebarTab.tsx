import type { Ref } from 'preact';
import { useInterface } from './interface.ts';

interface Props {
  /** How many claims were found. */
  count: number;
  onOpen: () => void;
  buttonRef: Ref<HTMLButtonElement>;
}

/** The small closed tab at the page's edge. */
export function SidebarTab({ count, onOpen, buttonRef }: Props) {
  const { t } = useInterface();
  return (
    <button type="button" class="tab" ref={buttonRef} onClick={onOpen}>
      <span class="tab-name">{t('name')}</span>{' '}
      {count > 0 && <span class="tab-count">{count}</span>}
      <span class="unseen"> {t('tab.open', { count })}</span>
    </button>
  );
}
