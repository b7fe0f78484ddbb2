/** What a claim is called in the language of the surface. */
import { NONE, OWN_CLAIM } from '../utils/annotation/view.ts';
import type { FactSheet } from '../utils/fact-sheet.ts';
import { useInterface } from './interface.ts';

/** Names a claim by its key; one that no pack has keeps its key. */
export function useClaimName(sheets: readonly FactSheet[]): (key: string) => string {
  const { lang, t } = useInterface();
  return (key) => {
    if (key === OWN_CLAIM) return t('library.claim.own');
    if (key === NONE) return t('library.claim.none');
    const [topic, id] = key.split('/');
    const sheet = sheets.find((one) => one.topic.id === topic);
    return sheet?.claims.find((one) => one.id === id)?.statement[lang] ?? key;
  };
}
