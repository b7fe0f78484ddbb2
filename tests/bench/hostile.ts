/**
 * What the extension costs on pages that mean harm (shared reliability anchors T9, T10): a storm of
 * mutations, 1,000,000 nodes, 100,000 levels, one text node of 50 million letters (the last two not
 * laid out: that alone hangs a browser without us). Thread CPU time of our own scripts out of a
 * browser trace; the same page under a host that we do not read is the control, whose figure must be 0.
 */
import { launchChromium, type Loaded } from '../helpers/launch.ts';
import { startNewsroom, type Newsroom } from '../helpers/newsroom.ts';
import { ownTime, TRACED } from './own-time.ts';
import { row, type Row } from './row.ts';

const [READ, CONTROL] = ['www.hespress.com', 'control.example'] as const;
/** Long enough for the first looks, which come after 0, 0.5, 1 and 2 seconds. */
const LOOKS = 6;
/** How long the control runs: time for a script of ours to show, if one were there. */
const CONTROL_SECONDS = 2;

interface Hostile {
  id: string;
  html: string;
  seconds: number;
  /** Budgets of our own scripts, ms. */
  most: { total: number; longest: number };
}

const HEAD = `<!doctype html><title>صفحة خيالية</title><h1>صفحة خيالية معادية</h1><p>${'نص خيالي قصير لا يفيد شيئا. '.repeat(9)}</p><div id="x"></div>`;
const SCAN = { total: 3000, longest: 100 };
const PAGES: Record<string, Hostile> = {
  '10,000 mutations a second for 60 s': {
    id: 'T9',
    html: `${HEAD}<script>const x = document.getElementById('x'); let due = performance.now(); setInterval(() => { for (; due < performance.now(); due += 0.2) { x.append(document.createElement('i')); x.firstChild.remove() } }, 10)</script>`,
    seconds: 60,
    most: { total: 1500, longest: 50 },
  },
  '1,000,000 nodes': {
    id: 'T10',
    html: `${HEAD}<script>const x = document.getElementById('x'); for (let at = 0; at < 500_000; at++) { const i = document.createElement('i'); i.textContent = 'ن'; x.append(i) }</script>`,
    seconds: LOOKS,
    most: SCAN,
  },
  '100,000 levels': {
    id: 'T10',
    html: `${HEAD}<script>let at = document.getElementById('x'); at.hidden = true; for (let depth = 0; depth < 100_000; depth++) { const child = document.createElement('div'); at.append(child); at = child } at.append('نص خيالي')</script>`,
    seconds: LOOKS,
    most: SCAN,
  },
  'one text node of 50 million letters': {
    id: 'T10',
    html: `${HEAD}<script>const x = document.getElementById('x'); x.hidden = true; x.textContent = 'نص خيالي '.repeat(5_600_000)</script>`,
    seconds: LOOKS,
    most: SCAN,
  },
};

async function measure(
  loaded: Loaded,
  newsroom: Newsroom,
  host: string,
  html: string,
  seconds: number,
) {
  // prettier-ignore
  newsroom.extra.set('/extra/hostile', html);
  const page = await loaded.browser.newPage();
  await page.tracing.start({ categories: TRACED });
  await page.goto(`https://${host}/extra/hostile`, { timeout: 60_000 });
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  const trace = new TextDecoder().decode(await page.tracing.stop());
  await page.close();
  return ownTime(trace);
}

/**
 * Opens every page once.
 * @throws Error when the control holds a script of ours, for then the figures tell nothing
 */
export async function hostileRows(): Promise<Row[]> {
  const newsroom = await startNewsroom([READ, CONTROL]);
  const loaded = await launchChromium(newsroom);
  try {
    const rows: Row[] = [];
    for (const [name, { id, html, seconds, most }] of Object.entries(PAGES)) {
      const control = await measure(loaded, newsroom, CONTROL, html, CONTROL_SECONDS);
      if (control.total > 0) throw new Error(`${name}: the control ran a script of ours.`);
      const { total, longest } = await measure(loaded, newsroom, READ, html, seconds);
      if (total === 0) throw new Error(`${name}: no script of ours was seen.`);
      rows.push(
        row(id, `${name}: thread time of our scripts in all, ms`, total, { most: most.total }),
        row(id, `${name}: longest of our tasks, ms`, longest, { most: most.longest }),
      );
    }
    return rows;
  } finally {
    await loaded.close();
    await newsroom.close();
  }
}
