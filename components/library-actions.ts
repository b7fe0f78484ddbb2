/** What can be done to many annotations; each is one action that can be undone, but for `onPurge`. */
import type { AnnotationEdit } from '../utils/annotation/library.ts';

export interface LibraryActions {
  onEdit: (ids: string[], edit: AnnotationEdit) => void;
  onBin: (ids: string[]) => void;
  onRestore: (ids: string[]) => void;
  /** Deletes for ever. */
  onPurge: (ids: string[]) => void;
}
