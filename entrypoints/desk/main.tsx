/** The desk: a full tab with rooms; the open one is in the address, after the #. */
import { useEffect, useState } from 'preact/hooks';
import { DeskFrame } from '../../components/DeskFrame.tsx';
import { writeSetting } from '../../utils/settings.ts';
import { startOwnPage, type OwnPageProps } from '../own-page/start.tsx';
import { FIRST_ROOM, ROOMS } from './rooms.tsx';

/** The room that the address names; an address without one opens the first. */
function roomInAddress() {
  return ROOMS.find(({ id }) => `#${id}` === location.hash) ?? FIRST_ROOM;
}

function Desk(props: OwnPageProps) {
  const [{ id, View }, setRoom] = useState(roomInAddress);
  useEffect(() => {
    addEventListener('hashchange', () => setRoom(roomInAddress()));
  }, []);
  return (
    <DeskFrame rooms={ROOMS} open={id} onLang={(lang) => void writeSetting('lang', lang)}>
      <View {...props} />
    </DeskFrame>
  );
}

void startOwnPage(Desk);
