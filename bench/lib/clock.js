// Runs in the page of a VS Code window, as `benchClock`: sees rows come and go at the next frame that is drawn.
globalThis.benchClock = (() => {
  /** Resolves with `answer()` at the first frame in which `seen()` holds; rejects after half a minute. */
  const atFrame = (seen, answer) =>
    new Promise((resolve, reject) => {
      const end = performance.now() + 30_000;
      const look = () => {
        if (seen()) resolve(answer());
        else if (performance.now() > end) reject(new Error('What was waited for did not come.'));
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  const has = (selector) => document.querySelector(selector) !== null;

  return {
    /** Milliseconds from a click on one element to another being there. */
    clickToShown(button, selector) {
      const start = performance.now();
      document.querySelector(button).click();
      return atFrame(
        () => has(selector),
        () => performance.now() - start,
      );
    },

    /** Milliseconds since the epoch at which an element is there, or is gone. */
    shown: (selector) => atFrame(() => has(selector), Date.now),
    gone: (selector) => atFrame(() => !has(selector), Date.now),

    /** Resolves when nothing in the page has changed for `rest` milliseconds; rejects after a minute. */
    quiet(rest) {
      return new Promise((resolve, reject) => {
        let timer;
        const observer = new MutationObserver(() => again());
        const stop = (end) => {
          observer.disconnect();
          clearTimeout(timer);
          end();
        };
        const again = () => {
          clearTimeout(timer);
          timer = setTimeout(() => stop(resolve), rest);
        };
        setTimeout(() => stop(() => reject(new Error('The window did not come to rest.'))), 60_000);
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        again();
      });
    },
  };
})();
