/** Runs code in Firefox's own scope: what a user does with the browser itself, and no page can. */
import { GECKO_ID, type Loaded } from './launch.ts';

interface Answer {
  contexts?: { context: string }[];
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}

/** The extension as the browser holds it, as source. */
export const OWN_EXTENSION = `WebExtensionPolicy.getByID('${GECKO_ID}').extension`;
/** How the browser names the extension's own elements. */
export const WIDGET = GECKO_ID.replaceAll(/[^a-z0-9_-]/gu, '_');

/**
 * @param expression its value, awaited, must be a string, a number or a boolean
 * @throws Error when it throws
 */
export async function inFirefox(loaded: Loaded, expression: string): Promise<unknown> {
  // Puppeteer keeps its BiDi connection to itself, and knows no scope but that of pages.
  const { connection } = loaded.browser as unknown as {
    connection: { send(method: string, params: unknown): Promise<{ result: Answer }> };
  };
  const { result: tree } = await connection.send('browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  const { result } = await connection.send('script.evaluate', {
    target: { context: tree.contexts?.[0]?.context },
    awaitPromise: true,
    expression,
  });
  if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
  return result.result?.value;
}
