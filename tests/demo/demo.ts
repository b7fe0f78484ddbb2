/**
 * The main job before one's eyes: a fictitious newsroom on loopback under hosts that Siyaq reads,
 * opened in a browser with the extension loaded. With a display the browser stays open; without one
 * it prints what was recognised and writes pictures.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import { openClosedRoot } from '../helpers/closed-root.ts';
import { findBrowser } from '../helpers/find-browser.ts';
import { launchChromium, launchFirefox, openOwnPage, type Loaded } from '../helpers/launch.ts';
import { startNewsroom, type Newsroom } from '../helpers/newsroom.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const SHOTS = join(ROOT, '.shots');
const HOSTS = ['*.hespress.com', '*.le360.ma'];
/** Fictitious articles, under hosts that the extension reads. */
const ARTICLES = [
  { name: 'arabic', url: 'https://www.hespress.com/2025/04/ar-leak.html' },
  { name: 'french', url: 'https://fr.le360.ma/economie/fr-leak/' },
  { name: 'unrelated', url: 'https://www.hespress.com/ar-wall.html' },
];
const HOW_TO = `No browser was found.
  Debian or Ubuntu:  sudo apt-get install chromium fonts-noto-core   (then: npm start)
  elsewhere:         install Chromium, Chrome, Edge, Brave or Firefox, or set CHROME_PATH or FIREFOX_PATH
  by hand:           open chrome://extensions, switch on "Developer mode", "Load unpacked", choose .output/chrome-mv3`;

function hasDisplay(): boolean {
  return (
    process.platform !== 'linux' ||
    Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])
  );
}

/** As root on Debian a missing browser is fetched from the distribution. */
function installChromium(): void {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return;
  console.log('No browser found: installing Debian’s Chromium …');
  const options = {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  } as const;
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core'],
    options,
  );
}

function build(browser: 'chrome' | 'firefox'): void {
  execFileSync('wxt', ['build', '-b', browser], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

async function launch(newsroom: Newsroom): Promise<Loaded> {
  if (findBrowser('chromium')) {
    build('chrome');
    return launchChromium(newsroom, { headless: !hasDisplay() });
  }
  build('firefox');
  return launchFirefox(newsroom, {}, { headless: !hasDisplay() });
}

/** Opens an article, says what Siyaq found, and takes its picture, closed and open. */
async function show(loaded: Loaded, { name, url }: (typeof ARTICLES)[number]): Promise<string[]> {
  const page = await loaded.browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(url);
  const root = await openClosedRoot(page, { timeout: 5000 }).catch(() => null);
  console.log(`\n${name}: ${await page.title()}`);
  if (!root) {
    console.log('  nothing recognised, nothing added to the page');
    return [await picture(page, `${name}.png`)];
  }
  const pictures = [await picture(page, `${name}-closed.png`)];
  await root.run(
    `(root) => { root.querySelector('.tab').click(); return new Promise((done) => setTimeout(done, 300)); }`,
  );
  const claims = await root.run<string[]>(
    `(root) => [...root.querySelectorAll('.claim')].map((one) => one.querySelector('.verdict').textContent + ' · ' + one.querySelector('h3').textContent)`,
  );
  for (const claim of claims) console.log(`  ${claim}`);
  return [...pictures, await picture(page, `${name}-open.png`)];
}

async function picture(page: Page, name: string): Promise<string> {
  const path = join(SHOTS, name);
  await page.screenshot({ path: path });
  return path;
}

async function showPopup(loaded: Loaded): Promise<string> {
  const popup = await openOwnPage(loaded, 'popup.html', 'input[type=search]');
  await popup.setViewport({ width: 400, height: 600 });
  await popup.click('button[lang=ar]');
  await popup.type('input[type=search]', 'مليوني أجير');
  await popup.waitForSelector('.result');
  return picture(popup, 'popup.png');
}

async function main(): Promise<number> {
  if (!findBrowser('chromium') && !findBrowser('firefox')) installChromium();
  if (!findBrowser('chromium') && !findBrowser('firefox')) {
    console.error(HOW_TO);
    return 1;
  }
  mkdirSync(SHOTS, { recursive: true });
  const newsroom = await startNewsroom(HOSTS);
  const loaded = await launch(newsroom);
  try {
    if (hasDisplay()) {
      console.log('\nFictitious articles, served from this machine. Close the browser to end.');
      for (const { url } of ARTICLES) await (await loaded.browser.newPage()).goto(url);
      await new Promise((resolve) => loaded.browser.once('disconnected', resolve));
      return 0;
    }
    console.log('\nNo display: running without a window, on fictitious articles.');
    const pictures: string[] = [];
    for (const article of ARTICLES) pictures.push(...(await show(loaded, article)));
    pictures.push(await showPopup(loaded));
    console.log(`\nPictures:\n${pictures.map((path) => `  ${relative(ROOT, path)}`).join('\n')}`);
    return 0;
  } finally {
    await loaded.close().catch(() => undefined);
    await newsroom.close();
  }
}

process.exitCode = await main();
