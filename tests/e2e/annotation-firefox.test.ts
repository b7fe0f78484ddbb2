/** Annotating in a real Firefox; its sidebar is no page that can be driven, so the same page is, in a tab. */
import { afterAll, beforeAll } from 'vitest';
import { launchFirefox, type Loaded } from '../helpers/launch.ts';
import { startNewsroom, type Newsroom } from '../helpers/newsroom.ts';
import { describeAnnotating } from './annotation-suite.ts';
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

describeAnnotating('Firefox', () => ({ newsroom, loaded }));
