import { useEffect, useState } from "preact/hooks";
import { attempt } from "../store";

const everyMs = 30_000;

/** What the server says, asked again now and then; null until it has said something. */
export function useFresh<T>(ask: () => Promise<T>): T | null {
  const [answer, setAnswer] = useState<T | null>(null);
  useEffect(() => {
    let isShown = true;
    const refresh = () => void attempt(async () => {
      const got = await ask();
      if (isShown) setAnswer(got);
    });
    refresh();
    const timer = setInterval(refresh, everyMs);
    return () => {
      isShown = false;
      clearInterval(timer);
    };
  }, []);
  return answer;
}
