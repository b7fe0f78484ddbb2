/** Real browsers with the built extension loaded, behind the newsroom's proxy. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { TargetType, type Browser, type Page } from 'puppeteer-core';
import { requireBrowser } from './find-browser.ts';
import type { Newsroom } from './newsroom.ts';

const ROOT = join(import.meta.dirname, '..', '..');
export const CHROME_BUILD = join(ROOT, '.output', 'chrome-mv3');
export const FIREFOX_BUILD = join(ROOT, '.output', 'firefox-mv3');

/** A browser with Siyaq in it. */
export interface Loaded {
  browser: Browser;
  /** Address of a page of the extension. */
  url(path: string): string;
  close(): Promise<void>;
}

interface LaunchOptions {
  headless?: boolean;
  args?: string[];
  /** Another folder than the release build. */
  build?: string;
  /** A profile that outlives the browser; else a new one that goes with it. */
  profile?: string;
}

/** Starts Chromium with the release build. */
export async function launchChromium(
  newsroom: Newsroom,
  options: LaunchOptions = {},
): Promise<Loaded> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'siyaq-chromium-'));
  const browser = await puppeteer.launch({
    executablePath: requireBrowser('chromium'),
    headless: options.headless ?? true,
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    defaultViewport: null,
    args: [
      `--proxy-server=127.0.0.1:${newsroom.port}`,
      '--proxy-bypass-list=<-loopback>',
      `--ignore-certificate-errors-spki-list=${newsroom.spki}`,
      '--disable-features=Translate',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--window-size=1280,900',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.args ?? []),
    ],
  });
  const id = await browser.installExtension(resolve(options.build ?? CHROME_BUILD));
  await browser.waitForTarget(
    (target) => target.type() === TargetType.SERVICE_WORKER && target.url().includes(id),
  );
  return {
    browser,
    url: (path) => `chrome-extension://${id}/${path}`,
    close: async () => {
      await closeOrKill(browser);
      if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A browser that does not answer its goodbye within ten seconds is ended. */
async function closeOrKill(browser: Browser): Promise<void> {
  const answer = await Promise.race([
    browser.close().then(() => 'closed'),
    new Promise<string>((resolve) => setTimeout(resolve, 10_000, 'silent')),
  ]);
  if (answer === 'silent') browser.process()?.kill('SIGKILL');
}

export const GECKO_ID = 'siyaq@siyaq.example';
export const GECKO_UUID = '5a1f7c3e-0d2b-4e6f-8a90-b1c2d3e4f506';

/** Starts Firefox with the release build; `prefs` go into its profile. */
export async function launchFirefox(
  newsroom: Newsroom,
  prefs: Record<string, unknown> = {},
  { headless = true, profile, build }: Omit<LaunchOptions, 'args'> = {},
): Promise<Loaded> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    ...(profile && { userDataDir: profile }),
    executablePath: requireBrowser('firefox'),
    headless,
    acceptInsecureCerts: true,
    defaultViewport: null,
    // Else navigation to moz-extension: is refused.
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': newsroom.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': newsroom.port,
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: GECKO_UUID }),
      ...prefs,
    },
  });
  await browser.installExtension(resolve(build ?? FIREFOX_BUILD));
  return {
    browser,
    url: (path) => `moz-extension://${GECKO_UUID}/${path}`,
    close: () => closeOrKill(browser),
  };
}

/** Opens an extension page; Firefox never reports its load, so the content is awaited instead. */
export async function openOwnPage(loaded: Loaded, path: string, selector: string): Promise<Page> {
  const page = await loaded.browser.newPage();
  await page.goto(loaded.url(path), { waitUntil: [] });
  await page.waitForSelector(selector);
  return page;
}
