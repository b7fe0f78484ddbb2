import type { DiffPart } from '../utils/anchor/word-diff.ts';
import { useInterface } from './interface.ts';

const TAGS = { same: 'span', added: 'ins', removed: 'del' } as const;

/** What changed in a passage, word by word; told in words too, for those who hear it. */
export function WordDiff({ parts, lang }: { parts: readonly DiffPart[]; lang: string | null }) {
  const { t } = useInterface();
  return (
    <p class="diff voice" dir="auto" lang={lang ?? undefined}>
      {parts.map(({ kind, text }, at) => {
        const Tag = TAGS[kind];
        return (
          <Tag key={at}>
            {kind !== 'same' && <span class="unseen"> {t(`diff.${kind}`)} </span>}
            {text}
          </Tag>
        );
      })}
    </p>
  );
}
