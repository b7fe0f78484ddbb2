/** When a library should be exported again. Pure. */
import type { LibraryStatus } from './library.ts';

/** So many changed annotations are too many to lose; so few may wait so many days. */
const MANY = 25;
const DAYS = 14;

/** Why an export is due: the second copy is behind, much has changed, or it is long ago. Null: it is not. */
export type Due = 'copy' | 'changes' | 'days' | null;

export function exportDue(status: LibraryStatus): Due {
  if (status.state !== 'ok' || status.live + status.bin === 0) return null;
  if (!status.copied) return 'copy';
  const { changes, days } = status.exported;
  if (changes >= MANY) return 'changes';
  return changes > 0 && days !== null && days >= DAYS ? 'days' : null;
}
