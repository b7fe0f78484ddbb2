/** Annotating in a real Chromium; here the side panel itself opens. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium, type Loaded } from '../helpers/launch.ts';
import { startNewsroom, type Newsroom } from '../helpers/newsroom.ts';
import { describeAnnotating } from './annotation-suite.ts';
import { HOSTS } from './suite.ts';

let newsroom: Newsroom;
let loaded: Loaded;
beforeAll(async () => {
  newsroom = await startNewsroom(HOSTS);
  loaded = await launchChromium(newsroom);
});
afterAll(async () => {
  await loaded?.close();
  await newsroom?.close();
});

describeAnnotating('Chromium', () => ({ newsroom, loaded }));

it('Chromium: the button opens the side panel, with the worker asleep', async () => {
  const panel = () => loaded.browser.targets().find((one) => one.url().endsWith('sidepanel.html'));
  expect(panel()).toBeDefined();
  expect(await (await panel()!.asPage()).$('main.panel')).not.toBeNull();
});
