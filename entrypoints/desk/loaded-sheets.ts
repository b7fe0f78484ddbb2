/** The facts that a room about annotations names claims from: none while they load or are damaged. */
import type { FactSheet } from '../../utils/fact-sheet.ts';
import type { OwnPageProps } from '../own-page/start.tsx';

const NONE: FactSheet[] = [];

export function sheetsOf(sheets: OwnPageProps['sheets']): FactSheet[] {
  return Array.isArray(sheets) ? sheets : NONE;
}
