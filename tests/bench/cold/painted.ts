/** Runs first: how long it takes from here until something that came into the page is painted, ms. */
const start = performance.now();
new MutationObserver((_, observer) => {
  observer.disconnect();
  // The first task after the next frame: then it has been painted.
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      document.documentElement.dataset['benchPainted'] = String(performance.now() - start);
    };
    port2.postMessage(null);
  });
}).observe(document.documentElement, { childList: true });
