import browser from 'webextension-polyfill';
import licences from 'virtual:siyaq/licences';
import packs from 'virtual:siyaq/packs';
import { DeskAbout } from '../../components/DeskAbout.tsx';
import type { OwnPageProps } from '../own-page/start.tsx';

/** Versions, facts and licences of this build. */
export function AboutRoom({ sheets }: OwnPageProps) {
  return (
    <DeskAbout
      version={browser.runtime.getManifest().version}
      sheets={Array.isArray(sheets) ? sheets : []}
      digests={Object.fromEntries(packs.map(({ id, sha256 }) => [id, sha256]))}
      licences={licences}
      licenceTexts={browser.runtime.getURL('/licences.txt')}
    />
  );
}
