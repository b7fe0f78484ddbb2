/** Interface strings on the command line: the same files, compiled when the command starts. */
import MessageFormat from '@messageformat/core';
import type { MessageKey } from '../i18n.ts';
import type { Lang } from '../packs/schema.ts';
import { readLocales } from '../packs/vite-plugin.ts';
import type { Words } from '../exchange/words.ts';

/** The words of one language out of a data folder. */
export function wordsOf(dataDir: string, lang: Lang): Words {
  const strings = readLocales(dataDir)[lang] ?? {};
  const format = new MessageFormat(lang);
  return {
    lang,
    t: (key: MessageKey, values = {}) => format.compile(strings[key] ?? key)(values),
  };
}
