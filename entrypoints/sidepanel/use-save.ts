/** Saving: first what must be mended, then what looks like personal data, then the library. */
import { useState } from 'preact/hooks';
import { checkForm, type Fault } from '../../utils/annotation/check-form.ts';
import type { Draft } from '../../utils/annotation/draft.ts';
import { leaksIn, maskedDraft, type FieldLeak } from '../../utils/annotation/leaks.ts';
import { isFailure, type Failure } from '../../utils/annotation/library.ts';
import { askOwn } from '../../utils/ask-own.ts';

export interface Saving {
  faults: readonly Fault[];
  leaks: readonly FieldLeak[];
  failure: Failure | null;
  /** Whether the last one has just been saved. */
  saved: boolean;
  save: (draft: Draft) => void;
  /** With what was found masked. */
  saveMasked: (draft: Draft) => void;
  /** In spite of what was found, or over what was stored meanwhile. */
  saveAnyway: (draft: Draft, base?: number) => void;
  /** Back to the form. */
  reset: () => void;
}

const NO_FAULTS: readonly Fault[] = [];
const NO_LEAKS: readonly FieldLeak[] = [];

/** @param onSaved the library has it; the form may go */
export function useSave(onSaved: () => void): Saving {
  const [faults, setFaults] = useState(NO_FAULTS);
  const [leaks, setLeaks] = useState(NO_LEAKS);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [saved, setSaved] = useState(false);
  const reset = () => {
    setFaults(NO_FAULTS);
    setLeaks(NO_LEAKS);
    setFailure(null);
    setSaved(false);
  };
  const send = async (draft: Draft, warn: boolean, base = draft.base) => {
    reset();
    const checked = checkForm(draft);
    if ('faults' in checked) {
      setFaults(checked.faults);
      return;
    }
    const found = warn ? leaksIn(draft) : NO_LEAKS;
    if (found.length > 0) {
      setLeaks(found);
      return;
    }
    const answer = await askOwn('saveAnnotation', { input: checked.input, base });
    if (isFailure(answer)) {
      setFailure(answer);
      return;
    }
    setSaved(true);
    onSaved();
  };
  return {
    ...{ faults, leaks, failure, saved, reset },
    save: (draft) => void send(draft, true),
    saveMasked: (draft) => void send(maskedDraft(draft), false),
    saveAnyway: (draft, base) => void send(draft, false, base),
  };
}
