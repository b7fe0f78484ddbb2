/** What the panel knows about the page beside it. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { isFailure, type LibraryStatus, type UndoOffer } from '../../utils/annotation/library.ts';
import type { Annotation } from '../../utils/annotation/schema.ts';
import { askOwn } from '../../utils/ask-own.ts';
import type { Seen } from '../../utils/marking.ts';
import { useNotice } from './notices.ts';
import { lookAtPage } from './page-of-tab.ts';

export interface PageInPanel {
  /** Null while unknown, and where the page is closed to us. */
  address: string | null;
  /** Whether a look at it has ended. */
  looked: boolean;
  annotations: readonly Annotation[];
  found: ReadonlyMap<string, Seen>;
  undo: UndoOffer | null;
  library: LibraryStatus['state'];
}

const UNKNOWN: PageInPanel = {
  address: null,
  looked: false,
  annotations: [],
  found: new Map(),
  undo: null,
  library: 'ok',
};

/** Most annotations of one page that are listed. */
const MOST = 500;

/** The page of a tab, looked at again when it is loaded anew and when the library changes. */
export function usePage(tab: number): PageInPanel {
  const [page, setPage] = useState(UNKNOWN);
  const turn = useRef(0);
  const look = useCallback(async () => {
    const mine = ++turn.current;
    const seen = await read(tab);
    // One that took longer than the next knows less.
    if (mine === turn.current) setPage(seen);
  }, [tab]);
  useEffect(() => {
    const onUpdated = (id: number, { status }: { status?: string }) => {
      if (id === tab && status === 'complete') void look();
    };
    browser.tabs.onUpdated.addListener(onUpdated);
    void look();
    return () => browser.tabs.onUpdated.removeListener(onUpdated);
  }, [tab, look]);
  useNotice(
    'libraryChanged',
    useCallback(() => void look(), [look]),
  );
  return page;
}

async function read(tab: number): Promise<PageInPanel> {
  const marks = await lookAtPage(tab);
  const status = await askOwn('libraryStatus', null);
  const listed =
    marks &&
    (await askOwn('listAnnotations', {
      filter: { url: marks.address },
      offset: 0,
      limit: MOST,
    }));
  return {
    address: marks?.address ?? null,
    looked: true,
    annotations: listed && !isFailure(listed) ? listed.annotations : [],
    found: new Map(marks?.found.map((seen) => [seen.id, seen])),
    undo: !isFailure(status) && 'undo' in status ? status.undo : null,
    library: !isFailure(status) ? status.state : 'unavailable',
  };
}
