/** The desk's rooms, those about annotations over an invented library. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { deskRecord, deskRecords } from '../helpers/desk-library.ts';
import { tell } from '../helpers/library-driver.ts';
import { press } from '../helpers/toolbar.ts';
import { writeSiyaq } from '../../utils/exchange/write/siyaq.ts';
import { loseDatabase, restore } from './lost-database.ts';
import { mute } from './mute.ts';
import type { OwnPage } from './surfaces.ts';

const WIDE = 1100;
const NARROW = 390;
const COUNT = 60;

const desk = (name: string, room: string, more: Partial<OwnPage> = {}): OwnPage => ({
  kind: 'own',
  name,
  path: `desk.html#${room}`,
  ready: 'main h1 + *',
  width: WIDE,
  height: 900,
  ...more,
});

/** An invented library; where it is filled already, nothing happens. */
async function fillLibrary(page: Page): Promise<void> {
  await tell(page, 'applyImport', { annotations: deskRecords(COUNT), rev: 0 });
  await page.waitForFunction(() => !document.querySelector('.library-room') || document.querySelector('.line')); // prettier-ignore
}

const filled = (more: (page: Page) => Promise<void>) => async (page: Page) => {
  await fillLibrary(page);
  await more(page);
};

const toEnd = (page: Page) => page.evaluate(() => scrollTo(0, document.body.scrollHeight));

/** A file with a known, a changed, a new and a refused annotation, read but not taken over. */
async function offerFile(page: Page): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'siyaq-shots-'));
  const path = join(folder, 'siyaq-example.json');
  const [same, other] = [deskRecord(1), deskRecord(2)];
  const annotations = [same, { ...other, rev: 2, note: 'رأي آخر' }, deskRecord(COUNT + 1)];
  const text = [...writeSiyaq({ annotations, conflicts: [] })].join('');
  writeFileSync(path, text.replace('],"conflicts"', ',\n{"id":"7"}\n],"conflicts"'));
  const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
  await page.waitForSelector('.conflict');
  rmSync(folder, { recursive: true });
}

export const ROOMS: readonly OwnPage[] = [
  ...['lookup', 'settings', 'method', 'corrections', 'privacy', 'about'].map((room) =>
    desk(`desk-${room}`, room),
  ),
  desk('desk-lookup-results', 'lookup', {
    prepare: async (page) => {
      await page.type('#query', 'CNSS');
      await page.waitForSelector('.result');
    },
  }),
  desk('desk-sites', 'settings', {
    prepare: async (page) => {
      await mute(['news0.example', 'news1.example'])(page);
      await page.waitForSelector('.sites li');
      await press(page, 'summary');
      await toEnd(page);
    },
    leave: mute([]),
  }),
  desk('desk-narrow', 'settings', { width: NARROW }),
  ...['annotations', 'export', 'import', 'safety'].map((room) =>
    desk(`desk-${room}`, room, { prepare: fillLibrary }),
  ),
  desk('desk-annotations-narrow', 'annotations', { width: NARROW, prepare: fillLibrary }),
  desk('desk-bulk', 'annotations', {
    prepare: filled(async (page) => {
      await press(page, '.selecting button');
      await page.waitForSelector('.bulk');
      await page.$eval('.bulk', (one) => one.scrollIntoView({ block: 'center' }));
    }),
  }),
  desk('desk-article', 'annotations', {
    prepare: filled(async (page) => {
      await press(page, '.line .quiet');
      await page.waitForSelector('.annotation');
    }),
  }),
  desk('desk-reviews', 'export', {
    prepare: filled(async (page) => {
      await press(page, 'input[value=claim-review]');
      await page.waitForSelector('input[type=url]');
    }),
  }),
  desk('desk-import-report', 'import', { prepare: filled(offerFile) }),
  desk('desk-delete', 'safety', {
    prepare: filled(async (page) => {
      await press(page, 'button.danger');
      await page.waitForSelector('input[type=checkbox]');
    }),
  }),
  ...[WIDE, 320].map((width) =>
    desk(width === WIDE ? 'desk-restore' : 'desk-restore-narrow', 'annotations', {
      width,
      prepare: filled((page) => loseDatabase(page)),
      leave: restore,
    }),
  ),
];
