/** Puts the sidebar into a page: a bare host element, a closed root, pack text only. */
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { LangContext } from '../../components/interface.ts';
import { Sidebar, type SidebarProps } from '../../components/Sidebar.tsx';
import { SidebarTab } from '../../components/SidebarTab.tsx';
import factsStyle from '../../components/facts.css?inline';
import tokensStyle from '../../components/tokens.css?inline';
import { directionOf } from '../../utils/i18n.ts';
import type { Lang } from '../../utils/packs/schema.ts';
import sidebarStyle from './sidebar.css?inline';

type Shown = Omit<SidebarProps, 'onClose' | 'onLang'>;

interface MountOptions extends Shown {
  lang: Lang;
  /** Direction of the page: its inline end is where the sidebar sits, whatever language it shows. */
  pageDirection: 'rtl' | 'ltr';
  onLang: (lang: Lang) => void;
}

/**
 * Mounts the sidebar.
 * @returns a function that takes it out of the page again
 */
export function mountSidebar(document: Document, options: MountOptions): () => void {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = tokensStyle + factsStyle + sidebarStyle;
  const container = document.createElement('div');
  root.append(style, container);
  document.documentElement.append(host);
  render(<Surface {...options} />, container);
  return () => {
    render(null, container);
    host.remove();
  };
}

function Surface({ lang: firstLang, pageDirection, onLang, ...shown }: MountOptions) {
  const [lang, setLang] = useState(firstLang);
  const [open, setOpen] = useState(false);
  const tab = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !open) tab.current?.focus();
    wasOpen.current = open;
  }, [open]);
  const choose = (wanted: Lang) => {
    setLang(wanted);
    onLang(wanted);
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    setOpen(false);
  };
  return (
    <LangContext.Provider value={lang}>
      <div class="edge" dir={pageDirection} translate={false}>
        <div class="siyaq" lang={lang} dir={directionOf(lang)} onKeyDown={closeOnEscape}>
          {open ? (
            <Sidebar {...shown} onClose={() => setOpen(false)} onLang={choose} />
          ) : (
            <SidebarTab
              buttonRef={tab}
              count={shown.sheet.claims.length}
              onOpen={() => setOpen(true)}
            />
          )}
        </div>
      </div>
    </LangContext.Provider>
  );
}
