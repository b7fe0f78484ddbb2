// @vitest-environment jsdom
/** The rooms about annotations as somebody uses them, without a browser. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DeleteEverything } from '../../../components/DeleteEverything.tsx';
import { ExportRoom } from '../../../components/ExportRoom.tsx';
import { ImportRoom } from '../../../components/ImportRoom.tsx';
import { LangContext } from '../../../components/interface.ts';
import { LibraryNotices } from '../../../components/LibraryNotices.tsx';
import { LibraryRoom } from '../../../components/LibraryRoom.tsx';
import type { LibraryStatus } from '../../../utils/annotation/library.ts';
import { rowOf } from '../../../utils/annotation/rows.ts';
import pageStrings from 'virtual:siyaq/messages-pages';
import { addStrings } from '../../../utils/i18n.ts';
import { record, uuid } from '../../helpers/annotations.ts';
import { libraryWith, written } from '../../helpers/exchange.ts';

addStrings(pageStrings);
let root: HTMLElement;
/** The files that were handed over. */
let made: Blob[];
beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
  made = [];
  URL.createObjectURL = (file) => `blob:${made.push(file as Blob)}`;
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const show = (view: preact.ComponentChild) =>
  act(() => render(<LangContext.Provider value="en">{view}</LangContext.Provider>, root));
const settled = (wanted: () => void) => vi.waitFor(() => act(() => wanted()), 10_000);
const press = (selector: string) =>
  act(() => {
    const control = root.querySelector<HTMLElement>(selector);
    if (!control) throw new Error(`no ${selector}`);
    control.click();
  });

describe('the list', () => {
  const actions = () => ({ onEdit: vi.fn(), onBin: vi.fn(), onRestore: vi.fn(), onPurge: vi.fn() });
  const lines = () => root.querySelectorAll('.line').length;

  it('edits only what the filter shows, whatever was selected before', async () => {
    const given = actions();
    await show(<LibraryRoom rows={[1, 2, 4].map((n) => rowOf(record(n)))} sheets={[]} {...given} />); // prettier-ignore
    await settled(() => expect(lines()).toBe(3));
    await press('.selecting button');
    const site = root.querySelector<HTMLSelectElement>('.filters select')!;
    await act(() => {
      site.value = 'news1.example';
      site.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await settled(() => expect(lines()).toBe(2));
    await press('.bulk [type=submit] + button');
    expect(given.onBin).toHaveBeenCalledExactlyOnceWith([1, 4].map(uuid));
  });

  it('asks twice before it deletes for ever', async () => {
    const given = actions();
    const deleted = '2025-05-01T00:00:00.000Z';
    await show(<LibraryRoom rows={[rowOf(record(1, { deleted }))]} sheets={[]} {...given} />);
    await press('.choice button:nth-child(2)');
    await settled(() => expect(lines()).toBe(1));
    await press('.selecting button');
    await press('.bulk .main + button');
    expect(given.onPurge).not.toHaveBeenCalled();
    await press('.bulk .danger');
    expect(given.onPurge).toHaveBeenCalledExactlyOnceWith([uuid(1)]);
  });
});

/** jsdom's blobs have no `text()`. */
const textOf = (blob: Blob) =>
  new Promise<unknown>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.readAsText(blob);
  });

describe('export', () => {
  it('of much can be cancelled, and then leaves no file', async () => {
    const many = Array.from({ length: 3_000 }, (_, n) => record(n));
    await show(<ExportRoom library={libraryWith(...many)} sheets={[]} onExported={vi.fn()} />);
    const main = '.exchange > .main:not(:disabled)';
    await settled(() => expect(root.querySelector(main)).not.toBeNull());
    await press(main);
    expect(root.querySelector('progress')).not.toBeNull();
    await press('.progress button');
    await settled(() => expect(root.querySelector(main)).not.toBeNull());
    expect(root.querySelector('.file')).toBeNull();
  });

  it('shows what looks like personal data masked, and lists what the file holds', async () => {
    const library = libraryWith(record(1, { note: 'اتصل على 0612345678 غدا' }), record(2));
    const taken = vi.fn();
    await show(<ExportRoom library={library} sheets={[]} onExported={taken} />);
    await settled(() => expect(root.querySelector('.warning q')).not.toBeNull());
    expect(root.querySelector('.warning')?.textContent).toContain('██████████');
    expect(root.textContent).not.toContain('0612345678');
    expect(root.querySelector('.holds')?.textContent).toContain('Note 2');
    await press('.exchange > .main');
    await settled(() => expect(root.querySelector('.file a')).not.toBeNull());
    expect(taken).not.toHaveBeenCalled();
  });

  it('puts reviews where the desk publishes them, once that is an address', async () => {
    const library = libraryWith(record(1, { state: 'reviewed', verdict: 'confirmed' }));
    await show(<ExportRoom library={library} sheets={[]} onExported={vi.fn()} />);
    await press('[value=claim-review]');
    const type = (address: string) =>
      act(() => {
        const field = root.querySelector<HTMLInputElement>('[type=url]')!;
        field.value = address;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
    await type('desk.example/r');
    expect(root.querySelector('.field [role=alert]')).not.toBeNull();
    await type('https://desk.example/r');
    expect(root.querySelector('.field [role=alert]')).toBeNull();
    await settled(() =>
      expect(root.querySelector('.exchange > .main:not(:disabled)')).not.toBeNull(),
    );
    await press('.exchange > .main');
    await settled(() => expect(root.querySelector('.file a')).not.toBeNull());
    expect(await textOf(made.at(-1)!)).toContain(`"url":"https://desk.example/r#${uuid(1)}"`);
  });

  it('drops notes from the list, and their finding, when notes stay here', async () => {
    const library = libraryWith(record(1, { note: '0612345678' }));
    await show(<ExportRoom library={library} sheets={[]} onExported={vi.fn()} />);
    await press('[value=csv]');
    await press('fieldset:nth-of-type(2) .option:nth-of-type(3) input');
    await settled(() => expect(root.querySelector('.warning')).toBeNull());
    expect(root.querySelector('.holds')?.textContent).not.toContain('Note');
  });
});

describe('import', () => {
  const choose = async (file: File) => {
    const input = root.querySelector<HTMLInputElement>('input[type=file]')!;
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    Object.defineProperty(input, 'value', { set: () => undefined, configurable: true });
    await act(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
  };

  it('reads nothing of a file that is too large', async () => {
    const file = new File(['{}'], 'x.json');
    const text = vi.spyOn(file, 'text');
    Object.defineProperty(file, 'size', { value: 20 * 1024 * 1024 + 1 });
    await show(<ImportRoom library={libraryWith()} rev={4} onTakeOver={vi.fn()} />);
    await choose(file);
    await settled(() => expect(root.querySelector('[role=alert]')).not.toBeNull());
    expect(text).not.toHaveBeenCalled();
  });

  it('writes nothing before it is asked to, and then what is new alone', async () => {
    const library = libraryWith(record(1));
    const file = libraryWith(record(1, { rev: 5, note: 'x' }), record(2));
    const onTakeOver = vi.fn(() => Promise.resolve(true));
    await show(<ImportRoom library={library} rev={4} onTakeOver={onTakeOver} />);
    await choose(new File([written(file)], 'x.json'));
    await settled(() => expect(root.querySelectorAll('.side')).toHaveLength(2));
    expect(onTakeOver).not.toHaveBeenCalled();
    await press('section .main');
    expect(onTakeOver).toHaveBeenCalledExactlyOnceWith([record(2)], 4);
  });
});

describe('notices', () => {
  const damaged: LibraryStatus = {
    ...{ state: 'damaged', live: 0, bin: 0, drafts: 0, copied: true },
    ...{ damage: 'wiped', inDatabase: 0, inCopy: 7, restorable: 7 },
  };

  it('say what can be restored, and restore it', async () => {
    const onRestore = vi.fn();
    await show(<LibraryNotices status={damaged} onRestore={onRestore} exportRoom="#export" />);
    expect(root.textContent).toContain('Can be restored in all: 7 annotations');
    await press('.main');
    expect(onRestore).toHaveBeenCalledOnce();
  });

  it('say nothing where all is well', async () => {
    const fine: LibraryStatus = {
      ...{ state: 'ok', live: 1, bin: 0, drafts: 0, copied: true, rev: 1, undo: null },
      exported: { at: null, days: null, changes: 1 },
    };
    await show(<LibraryNotices status={fine} onRestore={vi.fn()} exportRoom="#export" />);
    expect(root.textContent).toBe('');
  });
});

it('everything is deleted only after a second, ticked question', async () => {
  const onDelete = vi.fn();
  await show(<DeleteEverything onDelete={onDelete} left={null} />);
  await press('section > button');
  await press('.danger');
  expect(onDelete).not.toHaveBeenCalled();
  await press('.option input');
  await press('.danger');
  expect(onDelete).toHaveBeenCalledOnce();
});
