import type { MessageKey } from '../utils/i18n.ts';
import { useInterface } from './interface.ts';

/** Every permission that we may ask for, in words; `sites` and `addedSites` are the host permissions. */
export const PERMISSIONS = {
  sites: ['permission.sites', 'permission.sites.why', 'permission.sites.limit'],
  addedSites: ['permission.addedSites', 'permission.addedSites.why', 'permission.addedSites.limit'],
  activeTab: ['permission.activeTab', 'permission.activeTab.why', 'permission.activeTab.limit'],
  scripting: ['permission.scripting', 'permission.scripting.why', 'permission.scripting.limit'],
  storage: ['permission.storage', 'permission.storage.why', 'permission.storage.limit'],
  unlimitedStorage: [
    'permission.unlimitedStorage',
    'permission.unlimitedStorage.why',
    'permission.unlimitedStorage.limit',
  ],
  contextMenus: [
    'permission.contextMenus',
    'permission.contextMenus.why',
    'permission.contextMenus.limit',
  ],
  sidePanel: ['permission.sidePanel', 'permission.sidePanel.why', 'permission.sidePanel.limit'],
} as const satisfies Record<string, readonly [MessageKey, MessageKey, MessageKey]>;

/** What stays where it is, and each permission: why, and what it cannot do. */
export function DeskPrivacy() {
  const { t } = useInterface();
  return (
    <>
      <p>{t('desk.privacy.network')}</p>
      <p>{t('desk.privacy.kept')}</p>
      <h2>{t('desk.privacy.permissions')}</h2>
      {Object.entries(PERMISSIONS).map(([id, [name, why, limit]]) => (
        <section key={id} class="plain" data-permission={id}>
          <h3>{t(name)}</h3>
          <dl>
            <dt>{t('desk.privacy.why')}</dt>
            <dd>{t(why)}</dd>
            <dt>{t('desk.privacy.limit')}</dt>
            <dd>{t(limit)}</dd>
          </dl>
        </section>
      ))}
    </>
  );
}
