// @vitest-environment jsdom
/** A draft that is refused says why and what to do, in three languages. */
import { render } from 'preact';
import { expect, it } from 'vitest';
import pageStrings from 'virtual:siyaq/messages-pages';
import { DraftStatus } from '../../../components/annotation/DraftStatus.tsx';
import { LangContext } from '../../../components/interface.ts';
import type { DraftState } from '../../../utils/annotation/draft.ts';
import { addStrings } from '../../../utils/i18n.ts';
import type { Lang } from '../../../utils/packs/schema.ts';

addStrings(pageStrings);

function said(lang: Lang, state: DraftState): { text: string; isAlert: boolean } {
  const box = document.createElement('div');
  render(
    <LangContext.Provider value={lang}>
      <DraftStatus state={state} />
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

it('does not call out what is in order', () => {
  for (const state of ['typed', 'kept'] as const) expect(said('ar', state).isAlert).toBe(false);
});
