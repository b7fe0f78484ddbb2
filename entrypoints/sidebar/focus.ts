/** The focus goes into the sidebar with the user, and back to where it was in the page. */

/** Remembers where the focus was. */
export interface FocusKeeper {
  /** Before the sidebar takes the focus. */
  enter(): void;
  /** Out of the sidebar. */
  leave(): void;
  /** To the element of the page that had it. */
  giveBack(): void;
}

/** @param root the closed root that the sidebar stands in */
export function focusKeeper(document: Document, root: ShadowRoot): FocusKeeper {
  let before: Element | null = null;
  return {
    enter: () => {
      before = document.activeElement;
    },
    leave: () => (root.activeElement as HTMLElement | null)?.blur(),
    giveBack: () => (before as HTMLElement | null)?.focus({ preventScroll: true }),
  };
}
