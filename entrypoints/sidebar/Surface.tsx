/** What stands in the closed root: the tab, or the open sidebar, at its place. */
import { useEffect, useRef } from 'preact/hooks';
import { LangContext } from '../../components/interface.ts';
import { Sidebar, type SidebarProps } from '../../components/Sidebar.tsx';
import { SidebarTab } from '../../components/SidebarTab.tsx';
import { directionOf } from '../../utils/i18n.ts';
import type { Lang } from '../../utils/packs/schema.ts';
import type { Placement } from '../../utils/page/placement.ts';
import type { Theme } from '../../utils/settings.ts';

/** Leads from the open sidebar back to the sentence shown last; named in the README. */
const TO_PAGE = 'F6';

export interface SurfaceProps extends Omit<SidebarProps, 'onClose'> {
  lang: Lang;
  theme: Theme;
  /** Direction of the page: its inline end is where we stand, whatever language we show. */
  pageDirection: 'rtl' | 'ltr';
  placement: Placement;
  open: boolean;
  onOpen: () => void;
  onClose: () => void;
  /** Back to the page, with the sidebar open. */
  onLeave: () => void;
}

/** Tab and sidebar; the focus goes in with the user and comes back to the tab. */
export function Surface(props: SurfaceProps) {
  const { lang, theme, pageDirection, placement, open, onOpen, onLeave, ...sidebar } = props;
  const tab = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !open) tab.current?.focus();
    wasOpen.current = open;
  }, [open]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open || (event.key !== 'Escape' && event.key !== TO_PAGE)) return;
    event.stopPropagation();
    event.preventDefault();
    if (event.key === 'Escape') sidebar.onClose();
    else onLeave();
  };
  return (
    <LangContext.Provider value={lang}>
      <div
        class="edge"
        dir={pageDirection}
        translate={false}
        data-place={open ? placement.panel : placement.tab}
        style={{ '--panel-width': `${placement.width}px` }}
      >
        <div
          class="siyaq"
          lang={lang}
          dir={directionOf(lang)}
          data-theme={theme}
          onKeyDown={onKeyDown}
        >
          {open ? (
            <Sidebar {...sidebar} />
          ) : (
            <SidebarTab buttonRef={tab} count={sidebar.sheet.claims.length} onOpen={onOpen} />
          )}
        </div>
      </div>
    </LangContext.Provider>
  );
}
