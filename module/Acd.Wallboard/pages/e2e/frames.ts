import type { Page } from "playwright-core";

/** From here on people notice that a page stood still. */
const longMs = 50;

/** How far apart the frames of a page were. */
export interface Frames {
  count: number;
  p50: number;
  p95: number;
  p99: number;
  max: number;
  /** Frames of more than 50 ms. */
  long: number;
  /** Their share of the time, 0 to 1: how much of it the page stood still for. */
  longShare: number;
}

/** Watches the frames while the page goes down by so many pixels with each of them, and up again; 0: while it rests. */
export async function watchFrames(page: Page, pixels: number, seconds: number): Promise<Frames> {
  const gaps = await page.evaluate(async ([ms, step]) => {
    const found: number[] = [];
    let last = performance.now();
    let way = step;
    const end = last + ms;
    await new Promise<void>((done) => {
      const frame = (now: number) => {
        found.push(now - last);
        last = now;
        if (scrollY + innerHeight >= document.documentElement.scrollHeight - 1) way = -step;
        if (scrollY === 0) way = step;
        scrollBy(0, way);
        if (now < end) requestAnimationFrame(frame);
        else done();
      };
      requestAnimationFrame(frame);
    });
    return found.slice(1).sort((a, b) => a - b);
  }, [seconds * 1000, pixels]);
  const at = (share: number) => gaps[Math.min(gaps.length - 1, Math.floor(gaps.length * share))];
  const long = gaps.filter((gap) => gap > longMs);
  const sum = (of: number[]) => of.reduce((total, gap) => total + gap, 0);
  return {
    count: gaps.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1), long: long.length, longShare: sum(long) / sum(gaps),
  };
}

/** In one line, ms. */
export const lineOf = (what: string, of: Frames): string =>
  `${what}: ${of.count} frames, p50 ${of.p50.toFixed(0)} ms, p95 ${of.p95.toFixed(0)} ms, p99 ${of.p99.toFixed(0)} ms, `
  + `max ${of.max.toFixed(0)} ms, ${of.long} over ${longMs} ms, ${(of.longShare * 100).toFixed(1)} % of the time`;
