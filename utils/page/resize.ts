/** Tells when a window has a new size and keeps it: measuring while it is dragged would be for nothing. */

/** How long a window must keep its size, ms. */
const REST = 150;

/**
 * Calls back after a resize, a zoom or a turn of the device.
 * @returns a function that ends the watch
 */
export function watchResize(view: Window, onResized: () => void): () => void {
  let due: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(due);
    due = setTimeout(onResized, REST);
  };
  view.addEventListener('resize', wait);
  return () => {
    clearTimeout(due);
    view.removeEventListener('resize', wait);
  };
}
