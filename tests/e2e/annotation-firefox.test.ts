/** Annotating in a real Firefox; its sidebar is no page that can be driven, so the same page is, in a tab. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchFirefox, openOwnPage, type Loaded } from '../helpers/launch.ts';
import { startNewsroom, type Newsroom } from '../helpers/newsroom.ts';
import { describeAnnotating } from './annotation-suite.ts';
import { describePrivacy } from './annotation-privacy-suite.ts';
import { HOSTS } from './suite.ts';

let newsroom: Newsroom;
let loaded: Loaded;
beforeAll(async () => {
  newsroom = await startNewsroom(HOSTS);
  loaded = await launchFirefox(newsroom);
});
afterAll(async () => {
  await loaded?.close();
  await newsroom?.close();
});

const inTab = (_: unknown, tab: number) =>
  openOwnPage(loaded, `sidepanel.html?tab=${tab}`, '.panel');
const user = describeAnnotating('Firefox', () => ({ newsroom, loaded }), inTab);
describePrivacy('Firefox', user);

it('Firefox: the sidebar is closed at install, and a click in the popup opens it', async () => {
  await user.beginAnew();
  const isOpen = () => user.asExtension((chrome) => chrome.sidebarAction.isOpen({}));
  expect(await isOpen()).toBe(false);
  const popup = await openOwnPage(loaded, 'popup.html', '.annotation-switch');
  await popup.click('.annotation-switch button:last-of-type');
  await expect.poll(isOpen).toBe(true);
});
