// @vitest-environment jsdom
/** A draft that is refused says why and what to do, in three languages. */
import { render } from 'preact';
import { expect, it } from 'vitest';
import pageStrings from 'virtual:siyaq/messages-pages';
import { DraftStatus } from '../../../components/annotation/DraftStatus.tsx';
import { LangContext } from '../../../components/interface.ts';
import { EMPTY_FORM, type DraftForm, type DraftState } from '../../../utils/annotation/draft.ts';
import { addStrings } from '../../../utils/i18n.ts';
import type { Lang } from '../../../utils/packs/schema.ts';

addStrings(pageStrings);

/** A note that is too long to be kept. */
const LONG: DraftForm = { ...EMPTY_FORM, note: 'x'.repeat(50_001) };

function said(lang: Lang, state: DraftState, form = LONG): { text: string; isAlert: boolean } {
  const box = document.createElement('div');
  render(
    <LangContext.Provider value={lang}>
      <DraftStatus state={state} form={form} />
    </LangContext.Provider>,
    box,
  );
  return { text: box.textContent, isAlert: box.querySelector('[role=alert]') !== null };
}

it.each([
  ['ar', 'invalid', 'اختصره'],
  ['ar', 'quota', 'أفرغ مكانا'],
  ['ar', 'unavailable', 'كل ثانية'],
  ['fr', 'invalid', 'Raccourcissez'],
  ['fr', 'quota', 'Libérez de l’espace'],
  ['fr', 'unavailable', 'chaque seconde'],
  ['en', 'invalid', 'Shorten it'],
  ['en', 'quota', 'Make room'],
  ['en', 'private-window', 'every second'],
] as const)('%s, %s: what to do', (lang, state, deed) => {
  const { text, isAlert } = said(lang, state);
  expect(text).toContain(deed);
  expect(isAlert).toBe(true);
  expect(text).not.toContain(said(lang, 'typed').text);
});

it('names the field that is too large, and its limit', () => {
  expect(said('en', 'invalid').text).toContain('“Note” is longer than 50,000 characters');
  expect(said('en', 'invalid', { ...EMPTY_FORM, author: 'x'.repeat(501) }).text).toContain('“Your initials” is longer than 500'); // prettier-ignore
  const evidence = Array(51).fill({ url: '', archive: '', shows: '', stance: '' }) as DraftForm['evidence']; // prettier-ignore
  expect(said('en', 'invalid', { ...EMPTY_FORM, evidence }).text).toContain('“Evidence” has more than 50 entries'); // prettier-ignore
});

it('does not call out what is in order', () => {
  for (const state of ['typed', 'kept'] as const) expect(said('ar', state).isAlert).toBe(false);
});
