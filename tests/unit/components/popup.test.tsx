// @vitest-environment jsdom
/** The popup's words for every state of a page, in three languages. */
import { join } from 'node:path';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import pageStrings from 'virtual:siyaq/messages-pages';
import { LangContext } from '../../../components/interface.ts';
import { PageStatus, type PageActions, type TabInfo } from '../../../components/PageStatus.tsx';
import { addStrings } from '../../../utils/i18n.ts';
import type { FactSheet } from '../../../utils/fact-sheet.ts';
import type { PageStatus as Status } from '../../../utils/page-status.ts';
import { buildTopic } from '../../../utils/packs/build.ts';
import type { Lang, Pack } from '../../../utils/packs/schema.ts';

addStrings(pageStrings);
const sheet: FactSheet = JSON.parse(
  buildTopic(join(import.meta.dirname, '../../../data'), 'cnss-leak').json,
) as Pack;
const FOUND: Status & { state: 'found' } = {
  state: 'found',
  topic: 'cnss-leak',
  level: 'about',
  signs: ['title', 'figures'],
  claims: ['scale-two-million', 'authenticity-genuine'],
};
const actions = {
  onReadNow: vi.fn(),
  onAddSite: vi.fn(),
  onRemoveSite: vi.fn(),
  onReload: vi.fn(),
  onOpenSidebar: vi.fn(),
  onUnmute: vi.fn(),
  onClaim: vi.fn(),
} satisfies PageActions;
let container: HTMLElement;

beforeEach(() => {
  container = document.body.appendChild(document.createElement('div'));
  vi.clearAllMocks();
});
afterEach(() => {
  render(null, container);
  container.remove();
});

async function show(
  tab: Partial<TabInfo>,
  lang: Lang = 'en',
  failed = false,
  sheets: FactSheet[] | null = [sheet],
): Promise<void> {
  const whole: TabInfo = {
    id: 1,
    pattern: 'https://paper.example/*',
    host: 'paper.example',
    access: 'listed',
    status: { state: 'nothing' },
    ...tab,
  };
  await act(() =>
    render(
      <LangContext.Provider value={lang}>
        <PageStatus {...actions} tab={whole} sheets={sheets} failed={failed} />
      </LangContext.Provider>,
      container,
    ),
  );
}

const words = () => container.textContent;
const buttons = () => [...container.querySelectorAll('button')].map((one) => one.textContent);
const press = (text: string) =>
  act(() =>
    [...container.querySelectorAll('button')].find((one) => one.textContent === text)?.click(),
  );

describe('the states of silence', () => {
  it.each(['ar', 'fr', 'en'] as const)('differ, and are no bare keys, in %s', async (lang) => {
    const said = new Set<string>();
    for (const state of ['uncovered', 'reload', 'withdrawn', 'list', 'nothing'] as const) {
      await show({ status: { state } }, lang);
      expect(words()).not.toContain('popup.');
      said.add(container.querySelector('strong')?.textContent ?? '');
    }
    expect(said.size).toBe(5);
  });

  it('offer to read a site that is not on the list, now or always', async () => {
    await show({ access: 'none', status: { state: 'uncovered' } });
    await press('Read this page now');
    await press('Always read paper.example');
    expect(actions.onReadNow).toHaveBeenCalledTimes(1);
    expect(actions.onAddSite).toHaveBeenCalledTimes(1);
  });

  it('offer nothing where no extension may read', async () => {
    await show({ access: 'none', pattern: null, host: '', status: { state: 'uncovered' } });
    expect(buttons()).toEqual([]);
  });

  it('offer the site back that was added, and the permission that was withdrawn', async () => {
    await show({ access: 'added' });
    await press('Stop reading it');
    expect(actions.onRemoveSite).toHaveBeenCalledTimes(1);
    await show({ access: 'withdrawn', status: { state: 'withdrawn' } });
    expect(buttons()).toEqual(['Allow paper.example again']);
  });

  it('say what to do when a page cannot be read', async () => {
    await show({ access: 'none', status: { state: 'uncovered' } }, 'en', true);
    expect(container.querySelector('[role=alert]')?.textContent).toContain('browser does not let');
  });
});

describe('what was found', () => {
  it('says the affair, by what it was recognised, and how many claims', async () => {
    await show({ status: FOUND });
    expect(words()).toContain(`This article is about: ${sheet.topic.title.en}`);
    expect(words()).toContain('Recognised by: its title and its figures.');
    expect(words()).toContain('2 claims recognised');
    await press('Open beside the article');
    expect(actions.onOpenSidebar).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['muted', ['Show again on this site']],
    ['removed', []],
    ['covered', []],
  ] as const)('when %s, says so and offers what helps', async (hidden, offered) => {
    await show({ status: { ...FOUND, hidden } });
    expect(container.querySelector('.notice')?.textContent).not.toContain('popup.');
    expect(buttons()).toEqual(offered);
  });

  it('waits for the facts: without them nothing can be said of its claims', async () => {
    await show({ status: FOUND }, 'en', false, null);
    expect(words()).toBe('paper.example');
  });

  it('opens a claim', async () => {
    await show({ status: FOUND });
    await act(async () => {
      (container.querySelector('details') as HTMLDetailsElement).open = true;
      await new Promise((resolve) => setTimeout(resolve, 5));
    });
    await act(() => container.querySelector<HTMLElement>('.claim-links button')?.click());
    expect(actions.onClaim).toHaveBeenCalledWith('cnss-leak', expect.any(String));
  });
});
