import { useId, useState } from 'preact/hooks';
import type { Fault } from '../../utils/annotation/check-form.ts';
import type { DraftForm } from '../../utils/annotation/draft.ts';
import type { FactSheet } from '../../utils/fact-sheet.ts';
import type { Claim } from '../../utils/packs/schema.ts';
import { latest } from '../../utils/verdict/as-of.ts';
import { useInterface } from '../interface.ts';
import { VerdictBadge } from '../VerdictBadge.tsx';
import { FieldFaults, faultProps } from './FieldFaults.tsx';
import { TextField } from './TextField.tsx';

/** A claim of a pack, by its ids. */
export type ClaimRef = NonNullable<DraftForm['claim']>;

interface Props {
  form: DraftForm;
  sheets: readonly FactSheet[];
  faults: readonly Fault[];
  /** Claims that the passage seems to touch. */
  suggested: readonly ClaimRef[];
  onSearch: (query: string) => ClaimRef[];
  onChange: (change: Partial<DraftForm>) => void;
}

/** A claim that we follow, suggested or searched; or the annotator's own wording. */
export function ClaimField({ form, sheets, faults, suggested, onSearch, onChange }: Props) {
  const { t } = useInterface();
  const [query, setQuery] = useState('');
  const found = query.trim() ? onSearch(query) : suggested;
  const chosen = form.claim;
  const listed = chosen && !found.some((one) => isSame(one, chosen)) ? [chosen, ...found] : found;
  return (
    <fieldset class="field" tabIndex={-1} {...faultProps('claim', faults)}>
      <legend>{t('annotation.claim')}</legend>
      <FieldFaults field="claim" faults={faults} />
      {!query.trim() && suggested.length > 0 && (
        <p class="facts">{t('annotation.claim.suggested')}</p>
      )}
      <ClaimChoice
        claims={listed}
        chosen={chosen}
        sheets={sheets}
        onChoose={(claim) => onChange({ claim })}
      />
      <label>
        <span class="label">{t('annotation.claim.search')}</span>
        <input
          type="search"
          dir="auto"
          autocomplete="off"
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </label>
      <p role="status" class="facts">
        {query.trim() && t('annotation.claim.found', { count: found.length })}
      </p>
      {!chosen && (
        <TextField
          field="newClaim"
          label={t('annotation.claim.own')}
          hint={t('annotation.claim.ownHint')}
          value={form.newClaim}
          faults={faults}
          kind="lines"
          onChange={(newClaim) => onChange({ newClaim })}
        />
      )}
    </fieldset>
  );
}

interface ChoiceProps {
  claims: readonly ClaimRef[];
  chosen: ClaimRef | null;
  sheets: readonly FactSheet[];
  onChoose: (claim: ClaimRef | null) => void;
}

function ClaimChoice({ claims, chosen, sheets, onChoose }: ChoiceProps) {
  const { lang, t } = useInterface();
  const name = useId();
  return (
    <div class="options">
      {claims.map((ref) => {
        const claim = claimOf(sheets, ref);
        return claim ? (
          <label key={`${ref.topic}/${ref.id}`} class="option">
            <input
              type="radio"
              name={name}
              checked={chosen !== null && isSame(ref, chosen)}
              onChange={() => onChoose(ref)}
            />
            <span>
              {claim.statement[lang]} <VerdictBadge verdict={latest(claim)?.verdict ?? 'none'} />
            </span>
          </label>
        ) : null;
      })}
      <label class="option">
        <input type="radio" name={name} checked={!chosen} onChange={() => onChoose(null)} />
        <span>{t('annotation.claim.none')}</span>
      </label>
    </div>
  );
}

/** The claim that is meant; null when the pack no longer has it. */
export function claimOf(sheets: readonly FactSheet[], { topic, id }: ClaimRef): Claim | null {
  const sheet = sheets.find((one) => one.topic.id === topic);
  return sheet?.claims.find((claim) => claim.id === id) ?? null;
}

function isSame(one: ClaimRef, other: ClaimRef): boolean {
  return one.topic === other.topic && one.id === other.id;
}
