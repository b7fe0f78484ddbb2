/** The language of a surface, handed down to every component. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { translator, type Translate } from '../utils/i18n.ts';
import type { Lang } from '../utils/packs/schema.ts';

export const LangContext = createContext<Lang>('ar');

/** Language and strings of the surface that a component stands in. */
export function useInterface(): { lang: Lang; t: Translate } {
  const lang = useContext(LangContext);
  return { lang, t: translator(lang) };
}
