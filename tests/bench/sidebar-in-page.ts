/**
 * What the sidebar's rows do in the isolated world of a page. Each function is sent there as its
 * source, so it holds all that it needs.
 */
import type { FactSheet } from '../../utils/fact-sheet.ts';
import type { PageArticle } from '../../utils/page/article.ts';
import type { PageSettings } from '../../utils/page-settings.ts';
import type { ShowArticle } from '../../utils/shown-article.ts';

/** What stands in a root before the click and after it, and how long the click took to be painted. */
export interface Opened {
  style: string;
  tab: string;
  panel: string;
  claims: number;
  ms: number;
}

interface ChromeDom {
  dom: { openOrClosedShadowRoot(host: Element): ShadowRoot };
}

/** Lets the shipped sidebar show a sheet, and clicks its tab. */
export async function openShipped(sheetJson: string): Promise<Opened> {
  const sheet = JSON.parse(sheetJson) as FactSheet;
  const { show } = (globalThis as unknown as Record<symbol, { show: ShowArticle }>)[
    Symbol.for('siyaq.page')
  ] as { show: ShowArticle };
  const { chrome } = globalThis as unknown as { chrome: ChromeDom };
  const article: PageArticle = {
    kind: 'article',
    title: document.title,
    heading: null,
    lead: null,
    text: '',
    blocks: [],
    lang: 'ar',
    url: null,
    published: null,
  };
  const settings: PageSettings = {
    lang: null,
    theme: 'light',
    highlights: false,
    openByItself: false,
    mentionsTab: true,
    muted: false,
    leftOpen: false,
  };
  const nothing = () => undefined;
  const detections = sheet.claims.map(({ id }) => ({
    id,
    stance: 'reports' as const,
    exact: '',
    start: 0,
    end: 0,
  }));
  show(
    document,
    { sheet, level: 'about', published: '2025-04-11' },
    { read: () => article, open: false, onMoved: nothing, onRemoved: nothing },
  ).refresh(article, detections, settings);
  const host = document.documentElement.lastElementChild as HTMLElement;
  const root = chrome.dom.openOrClosedShadowRoot(host);
  const container = root.querySelector('div') as HTMLElement;
  const tab = container.innerHTML;
  const rest = () =>
    new Promise<void>((done) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done();
        port2.postMessage(null);
      }),
    );
  await rest();
  await rest();
  const start = performance.now();
  container.querySelector('button')?.click();
  await rest();
  const ms = performance.now() - start;
  // What is out of view is drawn in the frames after.
  while (!container.querySelector('.timeline')) await rest();
  return {
    style: root.querySelector('style')?.textContent ?? '',
    tab,
    panel: container.innerHTML,
    claims: container.querySelectorAll('.claim').length,
    ms,
  };
}

/** The same nodes without any code of ours: the click sets them as one text of HTML. */
export async function openHtml(before: Opened): Promise<Opened> {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = before.style;
  const container = document.createElement('div');
  container.innerHTML = before.tab;
  root.append(style, container);
  document.documentElement.append(host);
  const rest = () =>
    new Promise<void>((done) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done();
        port2.postMessage(null);
      }),
    );
  container.querySelector('button')?.addEventListener('click', () => {
    container.innerHTML = before.panel;
    // As the sidebar does.
    container.querySelector('h2')?.focus();
  });
  await rest();
  await rest();
  const start = performance.now();
  container.querySelector('button')?.click();
  await rest();
  const ms = performance.now() - start;
  return { ...before, claims: container.querySelectorAll('.claim').length, ms };
}
