import { useState } from 'preact/hooks';
import type { AnnotationEdit } from '../utils/annotation/library.ts';
import { STATES, type AnnotationState } from '../utils/annotation/schema.ts';
import { NONE } from '../utils/annotation/view.ts';
import { VERDICTS, type Verdict } from '../utils/packs/schema.ts';
import { useInterface } from './interface.ts';
import { LibrarySelect } from './LibrarySelect.tsx';

interface Props {
  /** How many are selected. */
  count: number;
  onEdit: (edit: AnnotationEdit) => void;
  onBin: () => void;
}

/** One edit of all that is selected. */
export function LibraryBulk({ count, onEdit, onBin }: Props) {
  const { t } = useInterface();
  const [state, setState] = useState<AnnotationState | ''>('');
  const [verdict, setVerdict] = useState<Verdict | typeof NONE | ''>('');
  const [add, setAdd] = useState('');
  const [remove, setRemove] = useState('');
  const edit: AnnotationEdit = {
    ...(state && { state }),
    ...(verdict && { verdict: verdict === NONE ? null : verdict }),
    addTags: tagsOf(add),
    removeTags: tagsOf(remove),
  };
  const changes =
    state !== '' || verdict !== '' || edit.addTags.length + edit.removeTags.length > 0;
  const keep = ['', t('library.bulk.keep')] as const;
  const tagField = (label: string, value: string, set: (value: string) => void) => (
    <label class="field">
      <span>{label}</span>
      <input
        dir="auto"
        autocomplete="off"
        value={value}
        onInput={(event) => set(event.currentTarget.value)}
      />
    </label>
  );
  return (
    <form
      class="bulk"
      aria-label={t('library.bulk')}
      onSubmit={(event) => {
        event.preventDefault();
        onEdit(edit);
      }}
    >
      <LibrarySelect<AnnotationState | ''>
        label={t('library.filter.state')}
        value={state}
        options={[keep, ...STATES.map((one) => [one, t(`state.${one}`)] as const)]}
        onChoose={setState}
      />
      <LibrarySelect<Verdict | typeof NONE | ''>
        label={t('dossier.verdict')}
        value={verdict}
        options={[
          keep,
          ...VERDICTS.map((one) => [one, t(`verdict.${one}`)] as const),
          [NONE, t('library.verdict.none')],
        ]}
        onChoose={setVerdict}
      />
      {tagField(t('library.bulk.addTags'), add, setAdd)}
      {tagField(t('library.bulk.removeTags'), remove, setRemove)}
      <button type="submit" class="main" disabled={!changes}>
        {t('library.bulk.apply', { count })}
      </button>
      <button type="button" onClick={onBin}>
        {t('library.bulk.bin', { count })}
      </button>
    </form>
  );
}

/** Tags as typed in one field, parted by Latin or Arabic commas. */
function tagsOf(typed: string): string[] {
  const tags = typed.split(/[,،]/u).map((tag) => tag.trim());
  return [...new Set(tags.filter((tag) => tag !== ''))];
}
