import { useEffect, useState } from 'preact/hooks';
import covered from 'virtual:siyaq/covered';
import { DeskSettings } from '../../components/DeskSettings.tsx';
import { DeskSites } from '../../components/DeskSites.tsx';
import { askOwn } from '../../utils/ask-own.ts';
import { setMuted, writeSetting } from '../../utils/settings.ts';
import { hostOf, permittedSites, readAddedSites, removeSite } from '../../utils/site-access.ts';
import type { OwnPageProps } from '../own-page/start.tsx';

/** Where Siyaq works, how it behaves and looks. */
export function SettingsRoom({ settings }: OwnPageProps) {
  const [sites, setSites] = useState<{ added: string[]; permitted: string[] } | null>(null);
  const look = async () => {
    const [added, permitted] = await Promise.all([readAddedSites(), permittedSites()]);
    setSites({ added, permitted });
  };
  useEffect(() => void look(), []);
  const remove = async (pattern: string) => {
    await removeSite(pattern);
    await askOwn('sitesChanged', null);
    await look();
  };
  return (
    <>
      <DeskSettings settings={settings} onSetting={(key, value) => void writeSetting(key, value)} />
      <DeskSites
        covered={covered}
        added={(sites?.added ?? []).map((pattern) => ({
          pattern,
          host: hostOf(pattern),
          isPermitted: sites?.permitted.includes(pattern) ?? false,
        }))}
        muted={settings.muted}
        onRemove={(pattern) => void remove(pattern)}
        onUnmute={(host) => void setMuted(host, false)}
      />
    </>
  );
}
