// Runs in the page of a VS Code window, as `benchClock`: sees rows come and go at the next frame that is drawn.
globalThis.benchClock = (() => {
  /** Resolves with `answer()` at the first frame in which an element is there, or not; rejects after half a minute. */
  const atFrame = (selector, there, answer) =>
    new Promise((resolve, reject) => {
      const end = performance.now() + 30_000;
      const look = () => {
        if ((document.querySelector(selector) !== null) === there) resolve(answer());
        else if (performance.now() > end)
          reject(new Error(`Waited in vain for ${selector} to ${there ? 'come' : 'go'}.`));
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });

  return {
    /** Milliseconds from a click on one element to another being there. */
    clickToShown(button, selector) {
      const start = performance.now();
      document.querySelector(button).click();
      return atFrame(selector, true, () => performance.now() - start);
    },

    /** Milliseconds since the epoch at which an element is there, or is gone. */
    shown: (selector) => atFrame(selector, true, Date.now),
    gone: (selector) => atFrame(selector, false, Date.now),

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
