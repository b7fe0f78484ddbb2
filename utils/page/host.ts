/**
 * Our host element in a page: bare, with a closed root. The page is free to remove or cover it. A
 * framework that renders the whole document anew at its start takes the host away without meaning
 * it, so the host comes back once; after that the page has said what it wants, and we stay away.
 */

/** The comment by which a later version of ours knows the host; in a closed root no page reads it. */
export const HOST_SIGN = 'siyaq';

/** How often in the life of a page the host may come back. */
const RETURNS = 1;
/** How long the page may go on rendering before that, ms. */
const REST = 1000;

let returned = 0;

/** The host while it stands in the page. */
export interface Host {
  root: ShadowRoot;
  /** Whether something of the page lies over the middle of a box of ours and on either side of it. */
  isCovered(box: DOMRect | undefined): boolean;
  remove(): void;
}

/**
 * Puts a host into the page and keeps it there within those limits.
 * @param onRemoved the page has taken it away for good
 */
export function insertHost(document: Document, onRemoved: () => void): Host {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  root.append(document.createComment(HOST_SIGN));
  let due: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    if (host.isConnected) return;
    observer.disconnect();
    if (returned++ < RETURNS) due = setTimeout(put, REST);
    else onRemoved();
  });
  const put = () => {
    document.documentElement.append(host);
    // The document too: its one child may be exchanged.
    observer.observe(document, { childList: true });
    observer.observe(document.documentElement, { childList: true });
  };
  put();
  return {
    root,
    isCovered: (box) =>
      box !== undefined &&
      [1, 2, 3].every((quarter) => {
        const y = box.top + (box.height * quarter) / 4;
        return document.elementFromPoint(box.left + box.width / 2, y) !== host;
      }),
    remove: () => {
      clearTimeout(due);
      observer.disconnect();
      host.remove();
    },
  };
}
