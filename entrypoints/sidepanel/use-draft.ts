/** The draft in the form: found again, kept while it is typed, exchanged for a newly marked passage. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import {
  withoutKeeping,
  type Draft,
  type DraftForm,
  type DraftState,
  type KeptDraft,
} from '../../utils/annotation/draft.ts';
import { isFailure } from '../../utils/annotation/library.ts';
import { askOwn } from '../../utils/ask-own.ts';
import { DraftKeeper } from './draft-keeper.ts';
import { useNotice } from './notices.ts';

export interface DraftInForm {
  draft: Draft | null;
  /** Drafts that wait elsewhere. */
  others: readonly KeptDraft[];
  /** What becomes of what was typed. */
  state: DraftState;
  type: (form: DraftForm) => void;
  /** Puts another draft into the form; the one that stood there waits. */
  open: (draft: Draft) => void;
  /** Takes it out of the form, typed text and all. */
  discard: (id: string) => void;
  /** It was saved: the background has cleared it. */
  finish: () => void;
  /** Replaces the draft as it stands, say masked. */
  replace: (draft: Draft) => void;
}

/**
 * @param tab the tab beside the panel
 * @param address its page, or null while unknown
 */
export function useDraft(tab: number, address: string | null): DraftInForm {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [listed, setListed] = useState<readonly KeptDraft[]>([]);
  const [state, setState] = useState<DraftState>('kept');
  const known = useRef(new Set<string>());
  const current = useRef<Draft | null>(null);
  current.current = draft;
  /** The id of the draft in the form, once the background has it: if it goes there, it goes here. */
  const stored = useRef<string | null>(null);

  const keeper = useMemo(
    () =>
      new DraftKeeper(async (one) => {
        const answer = await askOwn('putDraft', { draft: one, tab });
        if (isFailure(answer)) return answer.error;
        if (current.current?.id === one.id) stored.current = one.id;
        return null;
      }, setState),
    [tab],
  );
  const look = useCallback(async () => {
    const all = await askOwn('listDrafts', null);
    const own = await askOwn('getDraft', { tab, url: address });
    if (isFailure(all) || isFailure(own)) return;
    // Marked since we last looked: it takes the form, and what stands there waits.
    const marked = all.drafts.find((one) => one.tab === tab && !known.current.has(one.id));
    const isFirst = known.current.size === 0;
    for (const one of all.drafts) known.current.add(one.id);
    const isGone = stored.current !== null && !all.drafts.some(({ id }) => id === stored.current);
    if (isGone) {
      // Saved or discarded elsewhere.
      keeper.forget();
      stored.current = null;
      setDraft(null);
    }
    const next = isFirst ? own.draft : (marked ?? (current.current ? null : own.draft));
    if (next) {
      await keeper.flush();
      stored.current = next.id;
      setDraft(await withAuthor(withoutKeeping(next)));
    }
    setListed(all.drafts);
  }, [tab, address, keeper]);

  useEffect(() => void look(), [look]);
  useNotice(
    'draftsChanged',
    useCallback(() => void look(), [look]),
  );
  useEffect(() => {
    const flush = () => void keeper.flush();
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [keeper]);

  const replace = (next: Draft) => {
    setDraft(next);
    keeper.typed(next);
  };
  const leave = () => {
    keeper.forget();
    stored.current = null;
    setDraft(null);
    setState('kept');
  };
  return {
    draft,
    others: listed.filter((one) => one.id !== draft?.id),
    state,
    replace,
    type: (form) => draft && replace({ ...draft, form }),
    open: (next) => {
      void keeper.flush();
      stored.current = listed.some(({ id }) => id === next.id) ? next.id : null;
      setDraft(next);
    },
    discard: (id) => {
      if (id === draft?.id) leave();
      void askOwn('clearDraft', { id });
    },
    finish: leave,
  };
}

/** Initials are those of the annotation saved last. */
async function withAuthor(draft: Draft): Promise<Draft> {
  if (draft.base > 0 || draft.form.author) return draft;
  const answer = await askOwn('listAnnotations', { filter: {}, offset: 0, limit: 1 });
  const author = !isFailure(answer) ? (answer.annotations[0]?.author ?? '') : '';
  return { ...draft, form: { ...draft.form, author } };
}
