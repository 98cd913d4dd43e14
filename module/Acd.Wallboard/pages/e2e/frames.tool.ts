import { test } from "vitest";
import { enter, launch, open } from "./browser";
import { Centre } from "./centre";
import { lineOf, watchFrames } from "./frames";

const seconds = Number(process.env.ACD_FRAMES_SECONDS ?? 20);
const rounds = Number(process.env.ACD_FRAMES_ROUNDS ?? 1);

/** Prints how far apart the frames of the board are, beside those of a small centre on the same machine. */
test("frames of 500 queues and 2,000 agents", async () => {
  const browser = await launch();
  try {
    for (let round = 0; round < rounds; round++) {
      for (const size of [{ agents: 8, queues: 1, callsPerSecond: 0.6 }, { agents: 2_000, queues: 500, callsPerSecond: 40 }]) {
        const centre = await Centre.start(size);
        const page = await open(browser, centre.setUpLink);
        await enter(page, "root");
        await page.waitForSelector("[data-agent]");
        await page.waitForTimeout(10_000);
        console.log(lineOf(`${size.queues} queues, ${size.agents} agents, at rest`, await watchFrames(page, 0, seconds)));
        console.log(lineOf(`${size.queues} queues, ${size.agents} agents, scrolling`, await watchFrames(page, 30, seconds)));
        await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
        console.log(lineOf(`${size.queues} queues, ${size.agents} agents, scrolling up from the end`, await watchFrames(page, 30, seconds)));
        await page.context().close();
        await centre.stop();
      }
    }
  } finally {
    await browser.close();
  }
}, 280_000 + 120_000 * rounds);
