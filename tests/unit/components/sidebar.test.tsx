// @vitest-environment jsdom
/** The sidebar as a reader of one fictitious article sees it on four days, over the real facts. */
import { join } from 'node:path';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LangContext } from '../../../components/interface.ts';
import { Sidebar, type SidebarProps } from '../../../components/Sidebar.tsx';
import { translator } from '../../../utils/i18n.ts';
import { buildTopic } from '../../../utils/packs/build.ts';
import type { FactSheet } from '../../../utils/fact-sheet.ts';
import type { Lang, Pack } from '../../../utils/packs/schema.ts';

const pack = JSON.parse(
  buildTopic(join(import.meta.dirname, '../../../data'), 'cnss-leak').json,
) as Pack;
const CLAIMS = ['leak-via-ministry-site', 'authenticity-genuine', 'scale-two-million'];
const sheet: FactSheet = {
  ...pack,
  claims: pack.claims.filter((claim) => CLAIMS.includes(claim.id)),
};
const t = translator('en');
let container: HTMLElement;

beforeEach(() => {
  container = document.body.appendChild(document.createElement('div'));
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = vi.fn();
});
afterEach(() => {
  render(null, container);
  container.remove();
  vi.useRealTimers();
});

async function show(props: Partial<SidebarProps> = {}, lang: Lang = 'en'): Promise<void> {
  await act(() =>
    render(
      <LangContext.Provider value={lang}>
        <Sidebar
          sheet={sheet}
          level="about"
          detections={CLAIMS.map((id, index) => ({ id, stance: 'reports', index }))}
          published="2025-04-09"
          onClose={() => undefined}
          onLang={() => undefined}
          {...props}
        />
      </LangContext.Provider>,
      container,
    ),
  );
}

const card = (id: string) => container.querySelector(`[aria-labelledby=claim-${id}]`);
const texts = (root: ParentNode | null, selector: string) =>
  [...(root?.querySelectorAll(selector) ?? [])].map((one) => one.textContent);
/** Opens all that is folded, and what is folded in there. */
async function unfold(): Promise<void> {
  for (let depth = 0; depth < 2; depth++)
    await act(async () => {
      for (const one of container.querySelectorAll('details')) one.open = true;
      await new Promise((resolve) => setTimeout(resolve, 5));
    });
}
const click = (selector: string, at = 0) =>
  act(() => (container.querySelectorAll(selector)[at] as HTMLElement).click());

describe('one article on four days', () => {
  const verdicts = async (published: string) => {
    await show({ published });
    return texts(card('leak-via-ministry-site'), '.verdict');
  };

  it('shows the verdict of its own day, and today’s where it is another one', async () => {
    const [unverified, outdated] = [t('verdict.unverified'), t('verdict.outdated')];
    expect(await verdicts('2025-04-08')).toEqual([unverified, outdated]);
    expect(container.textContent).toContain(t('verdict.then'));
    expect(await verdicts('2025-04-09')).toEqual([unverified, outdated]);
    expect(container.textContent).toContain(t('verdict.changedThatDay'));
    expect(await verdicts('2025-04-10')).toEqual([outdated]);
    expect(await verdicts('2025-07-15')).toEqual([outdated]);
  });

  it('gives four different panels', async () => {
    const panels: string[] = [];
    for (const published of ['2025-04-08', '2025-04-09', '2025-04-10', '2025-07-15']) {
      await show({ published });
      // What differs is more than the date in the head.
      panels.push(texts(container, '.claim, .event').join('\n'));
    }
    expect(new Set(panels).size).toBe(4);
  });

  it('gives the reason of the article’s day first, then today’s', async () => {
    await show({ published: '2025-04-10' });
    const claim = sheet.claims.find((one) => one.id === 'authenticity-genuine');
    const reasons = claim?.history.map((entry) => entry.reason.en) ?? [];
    const shown = texts(card('authenticity-genuine'), '.finding p:not(.day, .facts)');
    expect(shown).toEqual([reasons[1], reasons[2]]);
    await show({ published: '2025-07-15' });
    expect(texts(card('authenticity-genuine'), '.finding p:not(.day, .facts)')).toEqual([
      reasons[2],
    ]);
  });

  it('cuts the timeline at the article', async () => {
    await show({ published: '2025-04-10' });
    const items = [...container.querySelectorAll('ol.timeline > li')];
    const cut = items.findIndex((item) => item.className === 'cut');
    expect(cut).toBeGreaterThan(0);
    for (const later of items.slice(cut + 1))
      expect(later.textContent).toMatch(
        new RegExp(`${t('timeline.since')}|${t('timeline.uncertain')}`, 'u'),
      );
    await click('.choice button', 1);
    expect(container.querySelectorAll('li.event')).toHaveLength(pack.events.length);
  });
});

describe('the sidebar', () => {
  it('keeps the article’s order, whatever the order of the facts', async () => {
    await show();
    expect(texts(container, '.claim h3')).toEqual(
      CLAIMS.map((id) => sheet.claims.find((claim) => claim.id === id)?.statement.en),
    );
  });

  it('leads to each sentence of a claim in turn', async () => {
    const onShow = vi.fn();
    const [id = ''] = CLAIMS;
    await show({
      onShow,
      detections: [
        { id, stance: 'reports', index: 2 },
        { id, stance: 'denies', index: 5 },
      ],
    });
    const button = `[aria-labelledby=claim-${id}] .show-sentence`;
    for (let turn = 0; turn < 3; turn++) await click(button);
    expect(onShow.mock.calls).toEqual([[2], [5], [2]]);
    expect(card(id)?.textContent).toContain(t('stance.both'));
  });

  it('brings a claim into view and lights it; the focus stays where the reader is', async () => {
    const seen = vi.spyOn(Element.prototype, 'scrollIntoView');
    for (const [at, claim] of ['authenticity-genuine', 'scale-two-million'].entries()) {
      await show({ focused: { claim, at } });
      expect((seen.mock.contexts.at(-1) as Element).id).toBe(`claim-${claim}`);
      expect([...container.querySelectorAll('.lit')]).toEqual([card(claim)]);
    }
    expect(document.activeElement).toBe(document.body);
  });

  it('takes the focus to its heading, unless it opened by itself', async () => {
    await show({ takesFocus: false });
    expect(document.activeElement).toBe(document.body);
    render(null, container);
    await show();
    expect(document.activeElement?.textContent).toBe(sheet.topic.title.en);
  });

  it('hangs the claims on their events', async () => {
    await show();
    await click('.chip');
    expect(document.activeElement?.id).toMatch(/^claim-/u);
  });

  it('has the switch and the way to hide it, where they are wanted', async () => {
    const [onHighlights, onMute] = [vi.fn(), vi.fn()];
    await show();
    expect(container.querySelector('.switch, .mute')).toBeNull();
    await show({ highlights: true, onHighlights, onMute });
    await click('.switch');
    await click('.mute');
    expect(onHighlights).toHaveBeenCalledWith(false);
    expect(onMute).toHaveBeenCalledOnce();
  });

  it('says first that the facts end, once that is six months ago', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime('2026-03-01');
    await show();
    expect(container.querySelector('.stale')).toBeNull();
    expect(container.textContent).toContain('Facts known up to 11\u00a0February 2026');
    vi.setSystemTime('2026-11-01');
    await show();
    const [stale, title] = container.querySelectorAll('.stale, .content h2');
    expect(stale?.className).toBe('stale');
    expect(title?.textContent).toBe(sheet.topic.title.en);
  });

  it('opens sources in a new tab, without referrer or opener', async () => {
    await show();
    expect(container.querySelectorAll('a')).toHaveLength(0);
    await unfold();
    const links = [...container.querySelectorAll('a')];
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) {
      expect(link.target).toBe('_blank');
      expect(link.rel).toBe('noopener noreferrer');
      expect(link.getAttribute('referrerpolicy')).toBe('no-referrer');
    }
  });

  it('marks the open page among the copies', async () => {
    const page = sheet.sources.find((one) => one.derivesFrom.includes('cnss-communique-1'))!.id;
    await show({ sheet: { ...sheet, page } });
    await unfold();
    expect(container.querySelectorAll('.fan .here').length).toBeGreaterThan(0);
    expect(container.textContent).toContain(t('evidence.thisPage'));
    expect(container.querySelector('.chain')).not.toBeNull();
  });
});

describe('copying a claim', () => {
  const copyButton = '.copy button';

  it('writes it with its sources and says so', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
    await show();
    await unfold();
    await click(copyButton);
    expect(writeText).toHaveBeenCalledWith(
      expect.stringContaining(sheet.claims.find((one) => one.id === CLAIMS[0])!.statement.en),
    );
    await vi.waitFor(() => expect(container.textContent).toContain(t('copy.done')));
    vi.unstubAllGlobals();
  });

  it('shows the text selected where the browser refuses', async () => {
    vi.stubGlobal('navigator', { ...navigator, clipboard: undefined });
    await show();
    await unfold();
    await click(copyButton);
    await vi.waitFor(() => expect(container.textContent).toContain(t('copy.failed')));
    expect(getSelection()?.toString()).toBe(container.querySelector('.copy pre')?.textContent);
    expect(getSelection()?.toString()).toContain('https://');
    vi.unstubAllGlobals();
  });
});
