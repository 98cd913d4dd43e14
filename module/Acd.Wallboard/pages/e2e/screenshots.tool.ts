import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { expect, test } from "vitest";
import { enter, launch, open } from "./browser";
import { Centre } from "./centre";

/** Where docs/ shows them from. */
const folder = join(import.meta.dirname, "../../../../docs/screenshots");
const bytesMax = 1_000_000;
const laptop = { width: 1280, height: 800 };
const shots = [
  { name: "board", address: "/" },
  { name: "board-dark", address: "/", colorScheme: "dark" as const },
  { name: "queue", address: "/queues/queue-1" },
  { name: "agent", address: "/agents/agent-1" },
  { name: "reports", address: "/reports" },
  { name: "configuration", address: "/configuration" },
  { name: "wall", address: "/wall", viewport: { width: 1920, height: 1080 } },
  { name: "phone", address: "/", viewport: { width: 390, height: 844 } },
  { name: "board-zh", address: "/", locale: "zh-CN" },
];

test("each page as it looks", async () => {
  const centre = await Centre.start({ agents: 24, queues: 6, callsPerSecond: 3 });
  const browser = await launch();
  try {
    await mkdir(folder, { recursive: true });
    const root = await open(browser, centre.setUpLink);
    await enter(root, "root");
    await root.waitForSelector("[data-call]");
    // Something must have happened for there to be something to see.
    await root.waitForTimeout(90_000);
    let bytes = 0;
    for (const { name, address, ...options } of shots) {
      const page = await open(browser, centre.address + address, {
        viewport: laptop, ...options, storageState: await root.context().storageState(),
      });
      await page.waitForSelector("main h1");
      await page.waitForTimeout(4_000);
      const picture = await webp(browser, await page.screenshot());
      bytes += picture.length;
      await writeFile(join(folder, `${name}.webp`), picture);
      await page.context().close();
    }
    expect(bytes).toBeLessThan(bytesMax);
  } finally {
    await browser.close();
    await centre.stop();
  }
}, 400_000);

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
