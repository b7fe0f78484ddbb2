/** The language of a file made for people, handed in: these folders are pure and know no catalogue. */
import type { Translate } from '../i18n.ts';
import type { Lang } from '../packs/schema.ts';

export interface Words {
  lang: Lang;
  t: Translate;
}
