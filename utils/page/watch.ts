/**
 * Watches a page that moves: late text, endless scrolling, routes without a load. One observer that
 * sleeps while a check is due, so that a storm of mutations costs nothing; checks come ever more
 * seldom while the page does not rest, and end after a quiet minute or a fixed number.
 */

/** Limits; tests may shorten them. All in milliseconds but `checks`. */
export interface WatchLimits {
  /** How long after a first change the page is looked at. */
  settle: number;
  /** Longest pause between two looks at a page that never rests. */
  longest: number;
  /** Without a change for so long, the watch ends. */
  quiet: number;
  /** How many looks a page gets between two changes of its address. */
  checks: number;
}

const LIMITS: WatchLimits = { settle: 500, longest: 30_000, quiet: 60_000, checks: 40 };

/**
 * Calls back when the page has changed and had time to settle.
 * @param onChange looks at the page; runs in a timer, never inside the page's own work
 * @returns a function that ends the watch
 */
export function watchPage(document: Document, onChange: () => void, limits = LIMITS): () => void {
  const view = document.defaultView;
  if (!view) return () => undefined;
  let pause = limits.settle;
  let left = limits.checks;
  let address = document.URL;
  let due: number | undefined;
  let rest: number | undefined;

  const observer = new view.MutationObserver(() => plan());
  const observe = () => {
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    rest = view.setTimeout(() => {
      observer.disconnect();
      routes('addEventListener');
    }, limits.quiet);
  };
  /** A route changes the page too: listened for only once the observer sleeps, for it costs every page two kB. */
  const routes = (act: 'addEventListener' | 'removeEventListener') => {
    view[act]('popstate', onRoute);
    (view as { navigation?: EventTarget }).navigation?.[act]('navigatesuccess', onRoute);
  };
  const plan = () => {
    routes('addEventListener');
    observer.disconnect();
    view.clearTimeout(rest);
    due ??= view.setTimeout(look, pause);
  };
  const look = () => {
    due = undefined;
    if (document.URL !== address) renew();
    pause = Math.min(pause * 2, limits.longest);
    onChange();
    if (--left > 0) observe();
  };
  /** Another route is another page: it gets the full number of looks. */
  const renew = () => {
    address = document.URL;
    pause = limits.settle;
    left = limits.checks;
  };
  const onRoute = () => {
    renew();
    plan();
  };
  observe();
  return () => {
    observer.disconnect();
    view.clearTimeout(due);
    view.clearTimeout(rest);
    routes('removeEventListener');
  };
}
