import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { enter, launch, open } from "./browser";
import { Centre } from "./centre";
import { lineOf, watchFrames } from "./frames";

let centre: Centre;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  centre = await Centre.start({ agents: 2_000, queues: 500, callsPerSecond: 5 });
  browser = await launch();
  page = await open(browser, centre.setUpLink);
  await enter(page, "root");
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await centre?.stop();
});

test("of 500 queues and 2,000 agents all are there, and what is far from the screen is a name only", async () => {
  await page.waitForSelector("[data-agent='agent-2000']", { state: "attached" });
  expect(await page.locator("[data-queue]").count()).toBe(500);
  expect(await page.locator("[data-agent]").count()).toBe(2_000);
  await page.waitForSelector("[data-queue='queue-1'] dl");
  expect(await page.locator("[data-agent] select").count()).toBeLessThan(200);
  expect(await page.locator("[data-agent='agent-2000'] select").count()).toBe(0);
}, 180_000);

test("what comes near the screen is drawn in full, and works", async () => {
  const last = page.locator("[data-agent='agent-2000']");
  await last.scrollIntoViewIfNeeded();
  await last.locator("select").selectOption("Logged Out");
  await last.locator(".state.not-ready").waitFor();
}, 180_000);

/** Loose, for machines that do much else meanwhile; docs/wallboard.md has what is measured on one that doesn't. */
test("it stands still for less than half of the time, at rest and while it is scrolled through", async () => {
  for (const pixels of [0, 30]) {
    const frames = await watchFrames(page, pixels, 10);
    console.log(lineOf(pixels === 0 ? "at rest" : "scrolling", frames));
    expect(frames.longShare).toBeLessThan(0.5);
  }
}, 180_000);
