/** Closes `storage.local` to scripts in pages: a compromised page process could read it in their name. */
import { browser } from '@wxt-dev/browser';

/** Chrome knows it from version 140 on for this store; before, and in Firefox, the store stays open. */
export async function closeStorageToPages(): Promise<void> {
  const local = browser.storage.local as Partial<typeof browser.storage.local>;
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined);
}
