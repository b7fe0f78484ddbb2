import { describe, expect, it } from 'vitest';
import { openClosedRoot } from '../helpers/closed-root.ts';
import { launchFirefox } from '../helpers/launch.ts';
import { startNewsroom } from '../helpers/newsroom.ts';
import { describeReading } from './reading-suite.ts';
import { describeRecognition } from './recognition-suite.ts';
import { describeExtension, HOSTS } from './suite.ts';

const subject = describeExtension('Firefox', (newsroom) => launchFirefox(newsroom));
describeReading('Firefox', subject);
describeRecognition('Firefox', subject);

describe('Firefox: the event page', () => {
  it('is stopped when idle and comes back with the facts', async () => {
    const newsroom = await startNewsroom(HOSTS);
    // Only here: set everywhere it once cost a panel on a loaded machine.
    const loaded = await launchFirefox(newsroom, { 'extensions.background.idle.timeout': 1000 });
    try {
      await new Promise((resolve) => setTimeout(resolve, 4000));
      const page = await loaded.browser.newPage();
      await page.goto('https://www.hespress.com/2025/04/ar-leak.html');
      const root = await openClosedRoot(page);
      expect(
        Number(await root.run(`(root) => root.querySelector('.tab-count').textContent`)),
      ).toBeGreaterThan(8);
    } finally {
      await loaded.close();
      await newsroom.close();
    }
  });
});
