/**
 * `npm run -s bench:hostile [-- SECONDS]`: what the extension costs on pages that mean harm (shared
 * reliability anchors T9, T10): a storm of mutations, 1,000,000 nodes, 20,000 levels, one text node
 * of 50 MB (the last two not laid out: that alone hangs a browser without us). Thread CPU time of our
 * own scripts out of a browser trace; the same page under a host that we do not read is the control,
 * whose figure must be 0.
 */
import { launchChromium, type Loaded } from '../helpers/launch.ts';
import { startNewsroom, type Newsroom } from '../helpers/newsroom.ts';
import { ownTime, TRACED } from './own-time.ts';

const SECONDS = Number(process.argv[2] ?? 60);
const HOSTS = ['www.hespress.com', 'control.example'];

const HEAD =
  '<!doctype html><title>صفحة خيالية</title><h1>صفحة خيالية معادية</h1><p>نص خيالي قصير.</p>';
const PAGES: Record<string, { html: string; seconds: number }> = {
  'storm of 10,000 mutations a second': {
    html: `${HEAD}<div id="x"></div><script>setInterval(() => { const x = document.getElementById('x'); for (let at = 0; at < 50; at++) { x.append(document.createElement('i')); x.firstChild.remove(); } }, 10)</script>`,
    seconds: SECONDS,
  },
  '1,000,000 nodes': {
    html: `${HEAD}<div id="x"></div><script>const x = document.getElementById('x'); for (let at = 0; at < 500_000; at++) { const i = document.createElement('i'); i.textContent = 'ن'; x.append(i) }</script>`,
    seconds: 8,
  },
  '20,000 levels': {
    html: `${HEAD}<script>let at = document.querySelector('p'); at.style.display = 'none'; for (let depth = 0; depth < 20_000; depth++) { const child = document.createElement('div'); at.append(child); at = child }</script>`,
    seconds: 8,
  },
  'one text node of 50 MB': {
    html: `${HEAD}<script>document.querySelector('p').style.display = 'none'; document.querySelector('p').textContent = 'نص خيالي '.repeat(5_600_000)</script>`,
    seconds: 8,
  },
};

async function measure(
  loaded: Loaded,
  newsroom: Newsroom,
  host: string,
  html: string,
  seconds: number,
) {
  newsroom.extra.set('/hostile.html', html);
  const page = await loaded.browser.newPage();
  await page.tracing.start({
    categories: TRACED,
  });
  await page.goto(`https://${host}/hostile.html`, { timeout: 120_000 });
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  const trace = new TextDecoder().decode(await page.tracing.stop());
  await page.close();
  return ownTime(trace);
}

const newsroom = await startNewsroom(HOSTS);
const loaded = await launchChromium(newsroom);
try {
  const rows = [];
  for (const [name, { html, seconds }] of Object.entries(PAGES)) {
    const [read, control] = [
      await measure(loaded, newsroom, 'www.hespress.com', html, seconds),
      await measure(loaded, newsroom, 'control.example', html, Math.min(seconds, 8)),
    ];
    rows.push({
      page: name,
      'own CPU ms': read.total.toFixed(1),
      'longest ms': read.longest.toFixed(1),
      'control ms': control.total.toFixed(1),
    });
  }
  console.table(rows);
} finally {
  await loaded.close();
  await newsroom.close();
}
