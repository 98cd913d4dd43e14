import { useEffect, useState } from "preact/hooks";

const everyMs = 30_000;

/** What the server said last, and the error that is in the way of asking it now: neither, while it is asked for the first time. */
export interface Fresh<T> {
  answer: T | null;
  fault: unknown;
}

export const nothingYet = { answer: null, fault: null };

/** What the server says, asked at once when one of `about` is another, and again now and then; with `null` only then. */
export function useFresh<T>(ask: () => Promise<T>, about: unknown[] = [], intervalMs: number | null = everyMs): Fresh<T> {
  const [fresh, setFresh] = useState<Fresh<T>>(nothingYet);
  useEffect(() => {
    let isShown = true;
    const refresh = () => void ask().then(
      (answer) => { if (isShown) setFresh({ answer, fault: null }); },
      (error: unknown) => { if (isShown) setFresh((before) => ({ ...before, fault: error })); });
    setFresh(nothingYet);
    refresh();
    const timer = intervalMs === null ? undefined : setInterval(refresh, intervalMs);
    return () => {
      isShown = false;
      clearInterval(timer);
    };
  }, about);
  return fresh;
}
