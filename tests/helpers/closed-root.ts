/**
 * A look into the closed root of the release build: in Chromium through the extension's own world,
 * where `chrome.dom` may open it; in Firefox through WebDriver BiDi, which serialises it.
 */
import type { Page } from 'puppeteer-core';

/** Runs code on the root of our host element. */
export interface ClosedRoot {
  /**
   * @param body source of a function of (root, host, ...args), JSON in and out
   */
  run<Result>(body: string, ...args: unknown[]): Promise<Result>;
}

/** Our hosts: the children of the document element besides head and body. */
const hostAt = (nth: number) =>
  `[...document.documentElement.children].filter((one) => one.localName === 'div').at(${nth})`;

/** How long to wait, ms, and for which host; -1 is the one that came last. */
interface Wanted {
  timeout?: number;
  nth?: number;
}

/**
 * Waits for our host and opens its root.
 * @throws Error when it does not come within `timeout` ms
 */
export async function openClosedRoot(
  page: Page,
  { timeout = 15_000, nth = 0 }: Wanted = {},
): Promise<ClosedRoot> {
  await page.waitForFunction(`${hostAt(nth)} !== undefined`, { timeout });
  return isFirefox(page) ? firefoxRoot(page, hostAt(nth)) : chromiumRoot(page, hostAt(nth));
}

function isFirefox(page: Page): boolean {
  return page.browser().process()?.spawnfile.includes('firefox') ?? false;
}

function chromiumRoot(page: Page, hostSource: string): ClosedRoot {
  const realm = page.extensionRealms()[0];
  if (!realm) throw new Error('The extension has no world in this page');
  return {
    run: async <Result>(body: string, ...args: unknown[]) =>
      (await realm.evaluate(
        (source, host, values) => {
          const element = eval(host) as Element;
          const chromeDom = (
            globalThis as unknown as {
              chrome: { dom: { openOrClosedShadowRoot(e: Element): ShadowRoot } };
            }
          ).chrome.dom;
          return (eval(`(${source})`) as (...all: unknown[]) => unknown)(
            chromeDom.openOrClosedShadowRoot(element),
            element,
            ...(JSON.parse(values) as unknown[]),
          );
        },
        body,
        hostSource,
        JSON.stringify(args),
      )) as Result,
  };
}

interface BidiConnection {
  send(method: string, params: unknown): Promise<{ result: { result: BidiValue } & BidiFailure }>;
}
interface BidiValue {
  sharedId: string;
  type: string;
  value: { shadowRoot: { sharedId: string } };
}
interface BidiFailure {
  exceptionDetails?: { text: string };
}

async function firefoxRoot(page: Page, hostSource: string): Promise<ClosedRoot> {
  // Puppeteer keeps its BiDi connection to itself; nothing else serialises a closed root.
  const { connection } = page.browser() as unknown as { connection: BidiConnection };
  const { _id: context } = page.mainFrame() as unknown as { _id: string };
  const target = { context, sandbox: 'siyaq-tests' };
  const { result } = (
    await connection.send('script.evaluate', {
      target,
      awaitPromise: false,
      expression: hostSource,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
    })
  ).result;
  const handles = [{ sharedId: result.value.shadowRoot.sharedId }, { sharedId: result.sharedId }];
  return {
    run: async <Result>(body: string, ...args: unknown[]) => {
      const answer = (
        await connection.send('script.callFunction', {
          target,
          awaitPromise: true,
          functionDeclaration: `async (root, host, values) => JSON.stringify(await (${body})(root, host, ...JSON.parse(values)))`,
          arguments: [...handles, { type: 'string', value: JSON.stringify(args) }],
        })
      ).result;
      if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
      const text = (answer.result as unknown as { value?: string }).value;
      return (text === undefined ? undefined : JSON.parse(text)) as Result;
    },
  };
}
