/** Work that nobody waits for: what the page has to show is painted first. */

/** One piece of such work at a time. */
export interface Later {
  /** Runs it after the frame that is due, in place of what was still to run. */
  run(work: () => void): void;
  callOff(): void;
}

/** A page out of view paints nothing: there work runs at once, in a task of its own. */
export function afterPaint(document: Document): Later {
  let due: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  const callOff = () => {
    cancelAnimationFrame(frame);
    clearTimeout(due);
  };
  return {
    run: (work) => {
      callOff();
      const soon = () => {
        due = setTimeout(work);
      };
      if (document.hidden) soon();
      else frame = requestAnimationFrame(soon);
    },
    callOff,
  };
}
