/** The panel beside one tab: the form, what is annotated on its page, and drafts that wait. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { AnnotationCard } from '../../components/annotation/AnnotationCard.tsx';
import { AnnotationForm } from '../../components/annotation/AnnotationForm.tsx';
import { DraftList } from '../../components/annotation/DraftList.tsx';
import { LeakWarning } from '../../components/annotation/LeakWarning.tsx';
import { ConflictNotice, FailureNotice } from '../../components/annotation/PanelNotice.tsx';
import { useInterface } from '../../components/interface.ts';
import { draftOf } from '../../utils/annotation/edit.ts';
import { maskedDraft } from '../../utils/annotation/leaks.ts';
import { withoutKeeping, type Draft } from '../../utils/annotation/draft.ts';
import { askOwn } from '../../utils/ask-own.ts';
import type { FactSheet } from '../../utils/fact-sheet.ts';
import { showInPage } from './page-of-tab.ts';
import { searchClaims, suggestClaims } from './suggest.ts';
import { useDraft, type DraftInForm } from './use-draft.ts';
import { usePage, type PageInPanel } from './use-page.ts';
import { useSave, type Saving } from './use-save.ts';

interface Props {
  tab: number;
  sheets: readonly FactSheet[];
}

export function PagePanel({ tab, sheets }: Props) {
  const { t } = useInterface();
  const page = usePage(tab);
  const work = useDraft(tab, page.address);
  const saving = useSave(work.finish);
  const { draft } = work;
  const list = useRef<HTMLHeadingElement>(null);
  const formStood = useRef(false);
  // The focus goes where the form went: to what is annotated on this page.
  useEffect(() => {
    if (formStood.current && !draft) list.current?.focus();
    formStood.current = draft !== null;
  }, [draft]);
  return (
    <>
      {page.library !== 'ok' && <FailureNotice code={page.library} />}
      <UndoBar page={page} saved={saving.saved} />
      {draft ? (
        <Form draft={draft} work={work} saving={saving} sheets={sheets} library={page.library} />
      ) : (
        <p class="hint">{t('annotation.hint')}</p>
      )}
      <section aria-labelledby="page-heading">
        <h2 id="page-heading" tabIndex={-1} ref={list}>
          {t('annotation.onPage', { count: page.annotations.length })}
        </h2>
        {page.looked && page.address === null && <p>{t('annotation.page.closed')}</p>}
        <div class="annotations">
          {page.annotations.map((annotation) => (
            <AnnotationCard
              key={annotation.id}
              annotation={annotation}
              seen={page.found.get(annotation.id)}
              sheets={sheets}
              onShow={() => void showInPage(tab, annotation.id)}
              onEdit={() => {
                saving.reset();
                work.open(draftOf(annotation));
              }}
              onBin={() => {
                list.current?.focus();
                void askOwn('binAnnotations', { ids: [annotation.id] });
              }}
            />
          ))}
        </div>
      </section>
      <DraftList
        drafts={work.others}
        onOpen={(other) => {
          saving.reset();
          work.open(withoutKeeping(other));
        }}
        onDiscard={({ id }) => work.discard(id)}
      />
    </>
  );
}

interface FormProps {
  draft: Draft;
  work: DraftInForm;
  saving: Saving;
  sheets: readonly FactSheet[];
  library: PageInPanel['library'];
}

function Form({ draft, work, saving, sheets, library }: FormProps) {
  const suggested = useMemo(() => suggestClaims(draft.quote), [draft.quote]);
  // Restored meanwhile: what was refused for the damage can be saved now.
  const isMended = saving.failure?.error === 'damaged' && library === 'ok';
  const failure = isMended ? null : saving.failure;
  return (
    <>
      <AnnotationForm
        draft={draft}
        sheets={sheets}
        suggested={suggested}
        faults={saving.faults}
        state={work.state}
        onSearch={searchClaims}
        onChange={(form) => work.type(form)}
        onSave={() => saving.save(draft)}
        onDiscard={() => {
          saving.reset();
          work.discard(draft.id);
        }}
      />
      {saving.leaks.length > 0 && (
        <LeakWarning
          leaks={saving.leaks}
          deed="save"
          onMask={() => {
            work.replace(maskedDraft(draft));
            saving.saveMasked(draft);
          }}
          onGoOn={() => saving.saveAnyway(draft)}
          onBack={saving.reset}
        />
      )}
      {failure?.error === 'conflict' ? (
        <ConflictNotice
          stored={failure.stored}
          onMine={() => saving.saveAnyway(draft, failure.stored.rev)}
          onTheirs={() => {
            saving.reset();
            work.discard(draft.id);
          }}
        />
      ) : (
        failure && <FailureNotice code={failure.error} />
      )}
    </>
  );
}

/** What was done last, and the way back. */
function UndoBar({ page: { undo }, saved }: { page: PageInPanel; saved: boolean }) {
  const { t } = useInterface();
  return (
    <div class="actions undo">
      <span role="status">{saved && t('annotation.saved')}</span>
      {undo && (
        <button type="button" onClick={() => void askOwn('undo', { rev: undo.rev })}>
          {t(`annotation.undo.${undo.action}`, { count: undo.count })}
        </button>
      )}
    </div>
  );
}
