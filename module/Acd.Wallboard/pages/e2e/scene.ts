import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { enter, launch, open } from "./browser";
import { Centre, type Size, type Ways } from "./centre";

/** What a file of tests plays in: set before its first test, ended after its last. */
export let centre: Centre;
export let browser: Browser;
/** The page of the first user, an admin, on which callers show. */
export let root: Page;

/** Once in a file, at its top. */
export function setScene(size?: Size, ways?: Ways): void {
  beforeAll(async () => {
    centre = await Centre.start(size, ways);
    browser = await launch();
    root = await open(browser, centre.setUpLink);
    await enter(root, "root");
    await root.waitForSelector("[data-call]");
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await centre?.stop();
  });
}
