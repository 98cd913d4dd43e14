import { useEffect, useRef, useState } from "preact/hooks";

/** Longer lists are drawn in full only on the screen and near it; the rest is a name. */
const longFrom = 100;
const near = "800px";

export const isLong = (list: unknown[]): boolean => list.length >= longFrom;

const toTell = new WeakMap<Element, (isNear: boolean) => void>();
const observer = new IntersectionObserver(
  (entries) => entries.forEach((entry) => toTell.get(entry.target)?.(entry.isIntersecting)), { rootMargin: near });

/** Whether the element that gets `place` is to be drawn in full. */
export function useNear<T extends Element>(long: boolean) {
  const place = useRef<T>(null);
  const [isNear, setNear] = useState(!long);
  useEffect(() => {
    const element = place.current;
    if (!long || element === null) {
      setNear(true);
      return undefined;
    }
    toTell.set(element, setNear);
    observer.observe(element);
    return () => observer.unobserve(element);
  }, [long]);
  return { place, isNear };
}
