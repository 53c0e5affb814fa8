// Runs in the measured page, before its own scripts: times from an event of the person to what is then on screen.
(() => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const wordsOf = (element) => (element?.firstChild instanceof Text ? element.firstChild : null);

  /** Milliseconds of this page at the end of the first frame that shows it: the task runs right after it is drawn. */
  async function shown(holds) {
    const patience = performance.now() + 20_000;
    do {
      await frame();
      if (performance.now() > patience) throw new Error(`not seen: ${holds}`);
    } while (!holds());
    return scheduler.postTask(() => performance.now(), { priority: 'user-blocking' });
  }

  /** Milliseconds from the next event of a kind, as the browser stamped it, until something is on screen. */
  function after(kind, holds) {
    return new Promise((resolve, reject) => {
      const listen = (event) => shown(holds).then((at) => resolve(at - event.timeStamp), reject);
      addEventListener(kind, listen, { capture: true, once: true });
    });
  }

  const isInWindow = (element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top > 160 && bottom < innerHeight - 60;
  };
  const hasHighlights = () =>
    [...CSS.highlights.values()].some((highlight) => {
      const [first] = highlight;
      return first?.startContainer.isConnected;
    });

  globalThis.probe = {
    /** Wall-clock milliseconds when the place with the sources could be used. */
    usable: async () =>
      performance.timeOrigin + (await shown(() => document.querySelector('.shell main h1'))),
    opened: (title) =>
      after(
        'click',
        () =>
          document.querySelector('.work-head h1')?.textContent === title &&
          document.querySelector('.coding-turn') &&
          hasHighlights() &&
          document.querySelector('.coding-label'),
      ),
    /** A word of a paragraph in the window, as a place to click on; another one for another number. */
    wordPlace: (number) => {
      const visible = [...document.querySelectorAll('.coding-said')].filter(
        (element) => isInWindow(element) && wordsOf(element)?.length > 300,
      );
      const node = wordsOf(visible[number % visible.length]);
      const word = [...node.data.matchAll(/[a-z]{4,}/g)][3 + number];
      const range = document.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const { x, y, width, height } = range.getClientRects()[0];
      return { x: x + width / 2, y: y + height / 2 };
    },
    /** The code stands on exactly the selected words, in the text and in the margin. */
    given: () => {
      const { startContainer, startOffset, endOffset } = document.getSelection().getRangeAt(0);
      const isOnWords = (range) =>
        range.startContainer === startContainer &&
        range.startOffset === startOffset &&
        range.endOffset === endOffset;
      return after(
        'keydown',
        () =>
          document.querySelector('.coding-margin [data-active] > .coding-label') &&
          [...CSS.highlights].some(
            ([name, highlight]) => name.endsWith('-ground') && [...highlight].some(isOnWords),
          ),
      );
    },
    gridShown: () => after('click', () => document.querySelector('.answers-text')),
    /** From the last letter typed. */
    found: () => after('input', () => document.querySelector('.search-hit')),
    /** Frames in a stretch of time: how many a second and the longest, in milliseconds. */
    frames: async (milliseconds) => {
      const from = await frame();
      let last = from;
      let count = 0;
      let worst = 0;
      while (last - from < milliseconds) {
        const now = await frame();
        worst = Math.max(worst, now - last);
        last = now;
        count++;
      }
      return { perSecond: (count * 1000) / (last - from), worst };
    },
  };
})();
