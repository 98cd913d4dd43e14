import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect, test } from "vitest";
import { enter, launch, makeAgent, open } from "./browser";
import { Centre, until } from "./centre";

/** Where docs/ shows them from. */
const folder = join(import.meta.dirname, "../../../../docs/screenshots");
const bytesMax = 150_000;
const laptop = { width: 1280, height: 800 };
const centreSize = { agents: 24, queues: 6, callsPerSecond: 1 };
/** The agent whose desk is shown. */
const agent = "agent-1";
const luckMs = 120_000;

interface Shot extends BrowserContextOptions {
  name: string;
  address: string;
  /** What must be there, and stay there until the picture is taken; other pages are given a few seconds. */
  shows?: string;
  before?: (page: Page) => Promise<unknown>;
}

const why = "dialog[open] li";

/** A caller who is served meanwhile has nothing that speaks against an agent: then another is asked about. */
async function askWhy(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.click("[data-call]:has(select) button", { timeout: 5_000 });
  await page.waitForSelector(why, { timeout: 5_000 });
}

const ofAdmin: Shot[] = [
  { name: "board", address: "/" },
  { name: "board-dark", address: "/", colorScheme: "dark" },
  { name: "queue", address: "/queues/queue-1" },
  { name: "why", address: "/queues/queue-1", shows: why, before: askWhy },
  { name: "agent", address: `/agents/${agent}` },
  { name: "reports", address: "/reports" },
  { name: "configuration", address: "/configuration" },
  { name: "wall", address: "/wall", viewport: { width: 1920, height: 1080 } },
  { name: "phone", address: "/", viewport: { width: 390, height: 844 } },
  { name: "board-zh", address: "/", locale: "zh-CN" },
  { name: "queue-zh", address: "/queues/queue-1", locale: "zh-CN" },
];
const ofAgent: Shot[] = [
  { name: "desk", address: "/desk", shows: ".incoming .accept" },
  { name: "desk-wrap-up", address: "/desk", shows: ".wrap-up .extend" },
  { name: "desk-zh", address: "/desk", shows: ".incoming .accept", locale: "zh-CN" },
];

test("each page as it looks", async () => {
  const more = ["--ring-seconds", "4", "--wrap-up-seconds", "10", "--screen-pop-url", "https://crm.example/?number={number}"];
  const centre = await Centre.start(centreSize, { more });
  const browser = await launch();
  try {
    await mkdir(folder, { recursive: true });
    const root = await open(browser, centre.setUpLink);
    await enter(root, "root");
    await root.waitForSelector("[data-call]");
    expect(await makeAgent(root, agent)).toBe(204);
    const own = await open(browser, centre.address);
    await enter(own, agent);
    await own.waitForSelector("[data-queue]");
    // Something must have happened for there to be something to see.
    await root.waitForTimeout(60_000);
    for (const shot of ofAdmin) await take(browser, centre, root, shot);
    for (const shot of ofAgent) await take(browser, centre, own, shot);
  } finally {
    await browser.close();
    await centre.stop();
  }
}, 600_000);

async function take(browser: Browser, centre: Centre, as: Page, { name, address, shows, before, ...options }: Shot): Promise<void> {
  const page = await open(browser, centre.address + address, {
    viewport: laptop, ...options, storageState: await as.context().storageState(),
  });
  await page.waitForSelector("main h1");
  let png: Buffer | undefined;
  await until(`${name} shows what it is to show`, async () => {
    if (shows === undefined) await page.waitForTimeout(4_000);
    await before?.(page);
    if (shows !== undefined) await page.waitForSelector(shows, { timeout: luckMs });
    png = await page.screenshot();
    return shows === undefined || page.isVisible(shows);
  }, luckMs);
  const picture = await webp(browser, png!);
  expect([name, picture.length]).toEqual([name, expect.toSatisfy((bytes: number) => bytes < bytesMax)]);
  await writeFile(join(folder, `${name}.webp`), picture);
  await page.context().close();
}

/** A fifth of a PNG's size; the browser can write it. */
async function webp(browser: Browser, png: Buffer): Promise<Buffer> {
  const page: Page = await browser.newPage();
  const link = await page.evaluate(async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.width, image.height];
    canvas.getContext("2d")!.drawImage(image, 0, 0);
    return canvas.toDataURL("image/webp", 0.8);
  }, `data:image/png;base64,${png.toString("base64")}`);
  await page.close();
  return Buffer.from(link.split(",")[1], "base64");
}
