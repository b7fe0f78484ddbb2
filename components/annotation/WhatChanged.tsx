import type { DiffPart } from '../../utils/anchor/word-diff.ts';
import { changesIn, visitsOf } from '../../utils/annotation/visits.ts';
import type { Annotation } from '../../utils/annotation/schema.ts';
import { formatDate } from '../../utils/i18n.ts';
import type { Seen } from '../../utils/marking.ts';
import { moroccanDay } from '../../utils/verdict/time.ts';
import { useInterface } from '../interface.ts';
import { SafeText } from './SafeText.tsx';

interface Props {
  annotation: Annotation;
  seen: Pick<Seen, 'outcome' | 'exact'>;
}

/** The article was edited: since when, when it last stood as marked, and what is different. */
export function WhatChanged({ annotation, seen }: Props) {
  const { lang, t } = useInterface();
  const { asMarked, edited } = visitsOf(annotation);
  const day = (instant: string) => formatDate(moroccanDay(Date.parse(instant)), lang);
  return (
    <div class="what-changed">
      <p>
        {t(seen.outcome === 'gone' ? 'annotation.edited.gone' : 'annotation.edited.changed')}{' '}
        {t('annotation.edited.asMarked', { date: day(asMarked) })}{' '}
        {edited && t('annotation.edited.since', { date: day(edited) })}
      </p>
      {seen.exact !== null && (
        <p class="diff" dir="auto">
          {changesIn(annotation, seen.exact).map((part, at) => (
            <Changed key={at} {...part} />
          ))}
        </p>
      )}
    </div>
  );
}

const TAGS = { removed: 'del', added: 'ins' } as const;

/** Words that stayed, went or came, told in words too; the blank behind them is no part of the change. */
function Changed({ kind, text }: DiffPart) {
  const { t } = useInterface();
  if (kind === 'same') return <SafeText text={text} />;
  const Tag = TAGS[kind];
  const words = text.trimEnd();
  return (
    <>
      <Tag>
        <span class="unseen">{t(`annotation.edited.${kind}`)} </span>
        <SafeText text={words} />
      </Tag>
      {text.slice(words.length)}
    </>
  );
}
