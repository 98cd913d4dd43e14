import type { Page } from "playwright-core";
import { test } from "vitest";
import { enter, launch, open } from "./browser";
import { Centre } from "./centre";

const seconds = Number(process.env.ACD_FRAMES_SECONDS ?? 20);

/** Prints how far apart the frames of the board are, beside those of a small centre on the same machine. */
test("frames of 500 queues and 2,000 agents", async () => {
  const browser = await launch();
  try {
    for (const size of [{ agents: 8, queues: 1, callsPerSecond: 0.6 }, { agents: 2_000, queues: 500, callsPerSecond: 40 }]) {
      const centre = await Centre.start(size);
      const page = await open(browser, centre.setUpLink);
      await enter(page, "root");
      await page.waitForSelector("[data-agent]");
      await page.waitForTimeout(10_000);
      report(`${size.queues} queues, ${size.agents} agents, at rest`, await gaps(page, 0));
      report(`${size.queues} queues, ${size.agents} agents, scrolling`, await gaps(page, 30));
      await page.context().close();
      await centre.stop();
    }
  } finally {
    await browser.close();
  }
}, 280_000);

/** ms between frames, in order of length, while the page goes down by so many pixels with each of them, and up again. */
function gaps(page: Page, pixels: number): Promise<number[]> {
  return page.evaluate(async ([ms, step]) => {
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
}

function report(what: string, found: number[]): void {
  const at = (share: number) => found[Math.min(found.length - 1, Math.floor(found.length * share))].toFixed(0);
  console.log(`${what}: ${found.length} frames in ${seconds} s, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, max ${at(1)} ms`);
}
