import type { Annotation } from '../utils/annotation/schema.ts';
import { instantInWords } from '../utils/date-words.ts';
import type { ConflictChoice, Sides } from '../utils/exchange/take-over.ts';
import { Choice } from './Choice.tsx';
import { useInterface } from './interface.ts';
import { VerdictBadge } from './VerdictBadge.tsx';

interface Props {
  sides: Sides;
  choice: ConflictChoice;
  onChoose: (choice: ConflictChoice) => void;
}

/** Two versions of one annotation side by side. None is overwritten, whatever is chosen. */
export function ImportConflict({ sides: { stored, arriving }, choice, onChoose }: Props) {
  const { t } = useInterface();
  const [first, ...rest] = arriving;
  const left = stored ?? first;
  const right = stored ? arriving : rest;
  return (
    <div class="conflict">
      <div class="sides">
        {left && (
          <Side name={t(stored ? 'import.side.library' : 'import.side.file')} version={left} />
        )}
        {right.map((version, at) => (
          <Side key={at} name={t('import.side.file')} version={version} />
        ))}
      </div>
      <Choice
        label={t('import.conflict.choice')}
        options={[
          ['keep', t('import.keep')],
          ['both', t('import.both')],
        ]}
        chosen={choice}
        onChoose={onChoose}
      />
    </div>
  );
}

function Side({ name, version }: { name: string; version: Annotation }) {
  const { lang, t } = useInterface();
  const { quote, page, verdict, state, note, tags, modified, deleted, rev } = version;
  return (
    <div class="side">
      <h4>{name}</h4>
      <p class="facts">
        {instantInWords(modified, lang)} · {t('dossier.revision', { number: rev })}
        {deleted !== null && ` · ${t('library.bin')}`}
      </p>
      <p class="voice" dir="auto" lang={page.lang ?? undefined}>
        {quote.exact}
      </p>
      <p>
        {verdict && <VerdictBadge verdict={verdict} />} {t(`state.${state}`)}
      </p>
      {note !== '' && (
        <p class="note" dir="auto">
          {note}
        </p>
      )}
      {tags.length > 0 && (
        <p class="tags">
          {tags.map((tag) => (
            <bdi key={tag}>{tag}</bdi>
          ))}
        </p>
      )}
    </div>
  );
}
