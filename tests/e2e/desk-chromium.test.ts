import { launchChromium } from '../helpers/launch.ts';
import { describeDesk } from './desk-suite.ts';

describeDesk('Chromium', async (newsroom, downloadPath) => {
  const loaded = await launchChromium(newsroom);
  const session = await loaded.browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath });
  return loaded;
});
