import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { MessageKey } from '../utils/i18n.ts';
import type { Lang } from '../utils/packs/schema.ts';
import { useInterface } from './interface.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';

interface Props {
  /** All rooms, in the order shown. */
  rooms: readonly { id: string; title: MessageKey }[];
  /** Id of the open one. */
  open: string;
  onLang: (lang: Lang) => void;
  children: ComponentChildren;
}

/** The desk around its open room: whose it is, the way to the others, the room's heading. */
export function DeskFrame({ rooms, open, onLang, children }: Props) {
  const { t } = useInterface();
  const heading = useRef<HTMLHeadingElement>(null);
  const title = t(rooms.find(({ id }) => id === open)?.title ?? 'name');
  const isFirst = useRef(true);
  useEffect(() => {
    // Who opens the desk begins at its top; who goes to another room begins in it.
    if (!isFirst.current) heading.current?.focus();
    isFirst.current = false;
  }, [open]);
  useEffect(() => {
    document.title = `${title} · ${t('name')}`;
  }, [title]);
  return (
    <div class="desk">
      <header>
        <p class="brand">{t('name')}</p>
        <nav aria-label={t('desk.rooms')}>
          <ul>
            {rooms.map((room) => (
              <li key={room.id}>
                <a href={`#${room.id}`} aria-current={room.id === open ? 'page' : undefined}>
                  {t(room.title)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <LanguageSwitch onChoose={onLang} />
      </header>
      <main>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </main>
    </div>
  );
}
