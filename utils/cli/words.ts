/** Interface strings on the command line: the same files, compiled when the command starts. */
import MessageFormat, { type MessageFunction } from '@messageformat/core';
import type { MessageKey } from '../i18n.ts';
import type { Lang } from '../packs/schema.ts';
import { readLocales } from '../packs/vite-plugin.ts';
import type { Words } from '../exchange/words.ts';

/** The words of one language out of a data folder; each is compiled when it is first asked for. */
export function wordsOf(dataDir: string, lang: Lang): Words {
  const strings = readLocales(dataDir)[lang] ?? {};
  const format = new MessageFormat(lang);
  const compiled = new Map<MessageKey, MessageFunction<'string'>>();
  return {
    lang,
    t: (key, values = {}) => {
      const message = compiled.get(key) ?? format.compile(strings[key] ?? key);
      compiled.set(key, message);
      return message(values);
    },
  };
}
