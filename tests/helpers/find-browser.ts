/** Finds an installed browser: an explicit path first, then unbranded before branded. */
import { existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

type Family = 'chromium' | 'firefox';

const NAMES: Record<Family, Partial<Record<NodeJS.Platform, string[]>>> = {
  chromium: {
    linux: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'brave-browser', 'microsoft-edge-stable', 'microsoft-edge', 'vivaldi-stable'],
    darwin: ['Chromium', 'Google Chrome', 'Brave Browser', 'Microsoft Edge'],
    win32: ['Chromium/Application/chrome.exe', 'Google/Chrome/Application/chrome.exe', 'BraveSoftware/Brave-Browser/Application/brave.exe', 'Microsoft/Edge/Application/msedge.exe'],
  },
  firefox: {
    linux: ['firefox-esr', 'firefox'],
    darwin: ['Firefox', 'Firefox Developer Edition'],
    win32: ['Mozilla Firefox/firefox.exe'],
  },
}; // prettier-ignore

const OVERRIDE: Record<Family, string> = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' };

/**
 * Path of an installed browser.
 * @returns null when there is none
 * @throws Error when CHROME_PATH or FIREFOX_PATH names no file
 */
export function findBrowser(family: Family): string | null {
  const wanted = process.env[OVERRIDE[family]];
  if (wanted) {
    if (isFile(wanted)) return wanted;
    throw new Error(`${OVERRIDE[family]} names "${wanted}", which is no file: correct or unset it`);
  }
  return candidates(family).find(isFile) ?? null;
}

/**
 * The same, for tests: a browser that is missing is a failure, never a skip.
 * @throws Error that says how to get it
 */
export function requireBrowser(family: Family): string {
  const found = findBrowser(family);
  if (found) return found;
  const debian = family === 'chromium' ? 'chromium' : 'firefox-esr';
  throw new Error(
    `No ${family} found. On Debian: apt-get install -y ${debian}; elsewhere install it or set ${OVERRIDE[family]}.`,
  );
}

function candidates(family: Family): string[] {
  const names = NAMES[family][process.platform] ?? [];
  if (process.platform === 'darwin') {
    const homes = ['/Applications', join(process.env['HOME'] ?? '', 'Applications')];
    return homes.flatMap((home) =>
      names.map((name) =>
        join(home, `${name}.app`, 'Contents', 'MacOS', family === 'firefox' ? 'firefox' : name),
      ),
    );
  }
  const folders =
    process.platform === 'win32'
      ? ['LOCALAPPDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)'].map((name) => process.env[name] ?? '')
      : [...(process.env['PATH'] ?? '').split(delimiter), '/snap/bin', '/opt/google/chrome'];
  return names.flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)));
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
