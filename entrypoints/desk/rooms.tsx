/** The rooms of the desk: a line adds one. */
import type { ComponentType } from 'preact';
import documents from 'virtual:siyaq/documents';
import { DeskCorrections } from '../../components/DeskCorrections.tsx';
import { DeskPrivacy } from '../../components/DeskPrivacy.tsx';
import { useInterface } from '../../components/interface.ts';
import { WrittenPage } from '../../components/WrittenPage.tsx';
import type { MessageKey } from '../../utils/i18n.ts';
import type { OwnPageProps } from '../own-page/start.tsx';
import { AboutRoom } from './AboutRoom.tsx';
import { AnnotationsRoom } from './AnnotationsRoom.tsx';
import { ExportingRoom } from './ExportingRoom.tsx';
import { ImportingRoom } from './ImportingRoom.tsx';
import { LibrarySafetyRoom } from './LibrarySafetyRoom.tsx';
import { LookupRoom } from './LookupRoom.tsx';
import { SettingsRoom } from './SettingsRoom.tsx';

interface Room {
  /** Its name in the address: desk.html#settings. */
  id: string;
  title: MessageKey;
  View: ComponentType<OwnPageProps>;
}

export const FIRST_ROOM: Room = { id: 'lookup', title: 'desk.room.lookup', View: LookupRoom };

export const ROOMS: readonly Room[] = [
  FIRST_ROOM,
  { id: 'annotations', title: 'desk.room.annotations', View: AnnotationsRoom },
  { id: 'export', title: 'desk.room.export', View: ExportingRoom },
  { id: 'import', title: 'desk.room.import', View: ImportingRoom },
  { id: 'safety', title: 'desk.room.safety', View: LibrarySafetyRoom },
  { id: 'settings', title: 'desk.room.settings', View: SettingsRoom },
  { id: 'method', title: 'desk.room.method', View: MethodRoom },
  { id: 'corrections', title: 'desk.room.corrections', View: CorrectionsRoom },
  { id: 'privacy', title: 'desk.room.privacy', View: DeskPrivacy },
  { id: 'about', title: 'desk.room.about', View: AboutRoom },
];

function MethodRoom() {
  return <WrittenPage nodes={documents.method[useInterface().lang]} />;
}

function CorrectionsRoom() {
  return <DeskCorrections corrections={documents.corrections} />;
}
