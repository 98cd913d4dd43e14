import { readFile } from "node:fs/promises";
import type { BrowserContextOptions, Page } from "playwright-core";
import { expect, test } from "vitest";
import { breaches, open } from "./browser";
import { statuses } from "../src/texts";
import { reportTexts } from "../src/texts/report";
import { stateTexts } from "../src/texts/states";
import { until } from "./centre";
import { browser, centre, root, setScene } from "./scene";

setScene();

test("an admin sees that a reload would change nothing, and reloads", async () => {
  await root.click("nav a[href='/configuration']");
  await root.waitForSelector("text=A reload would change nothing.");
  await root.click("button:text-is('Reload')");
  await root.waitForSelector("text=Reloaded; nothing was different.");
}, 120_000);

test("errors are shown with their places, and then there is no reload", async () => {
  const found = (where: string, what: string) => ({ where, what, code: "of-tomorrow", values: [], is_part: false });
  const errors = [found("queue \"sales\" / strategy, line 12", "unknown strategy \"fastest\"")];
  await root.route("**/config/trial", (route) => route.fulfill({
    json: { is_done: false, summary: "1 error", changes: [], errors, warnings: [found("settings, line 3", "odd")] },
  }));
  await root.click("button:text-is('Check again')");
  await root.waitForSelector("pre:has-text('queue \"sales\" / strategy, line 12: unknown strategy \"fastest\"')");
  await root.waitForSelector("pre:has-text('settings, line 3: odd')");
  expect(await root.isDisabled("button:text-is('Reload')")).toBe(true);
  expect(await breaches(root)).toEqual([]);
  await root.unroute("**/config/trial");
}, 120_000);

test("a report shows what the queues and agents did, and comes as a file", async () => {
  await root.click("nav a[href='/reports']");
  await until("somebody was counted", async () => {
    await root.reload();
    const offered = await root.textContent("[data-row='support'] td:nth-child(3)", { timeout: 5_000 });
    return Number(offered) > 0;
  });
  await root.waitForSelector(".chart canvas");
  const [file] = await Promise.all([root.waitForEvent("download"), root.click("a[download]")]);
  const lines = (await readFile(await file.path(), "utf8")).split("\r\n");
  expect(file.suggestedFilename()).toMatch(/^queue-intervals-\d{4}-\d\d-\d\d\.csv$/);
  expect(lines[0]).toMatch(/^from,until,queue,offered,/);
  expect(lines[1]).toContain(",support,");
  await root.selectOption("select >> nth=0", "agents");
  await root.waitForSelector("[data-row='agent-1']");
  await root.selectOption("select >> nth=1", "agent-2");
  await root.waitForSelector("[data-row='agent-1']", { state: "detached" });
  await root.fill("input[type=date]", "2020-01-01");
  await root.waitForSelector("[role=alert]:has-text('there is no store')");
}, 120_000);

test("an agent's page tells what he did today", async () => {
  await root.goto(`${centre.address}/agents/agent-1`);
  await until("a state of his is over", async () => {
    await root.reload();
    await root.waitForSelector(".timeline tbody tr:nth-child(3)", { timeout: 5_000 });
    return true;
  });
  expect(await root.locator(".strip i").count()).toBeGreaterThan(1);
  await root.waitForSelector(".report td");
}, 120_000);

test("a queue's page shows its day", async () => {
  await root.goto(`${centre.address}/queues/support`);
  await root.waitForSelector(".chart canvas");
}, 120_000);

const addresses = ["/", "/queues/support", "/agents/agent-1", "/reports", "/configuration", "/wall", "/nowhere"];

test.each([["en-GB", "light"], ["en-GB", "dark"], ["zh-CN", "light"], ["zh-CN", "dark"]] as const)(
  "no page breaks a rule of WCAG in %s, %s", async (locale, colorScheme) => {
    const page = await another({ locale, colorScheme });
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale.slice(0, 2));
    for (const address of addresses) {
      await show(page, address);
      expect([address, await breaches(page)]).toEqual([address, []]);
    }
    await page.context().close();
  }, 180_000);

/** The server's own words, which are English. */
const raw = [
  ...Object.keys(stateTexts.en.agents), ...Object.values(stateTexts.en.agents), ...Object.keys(stateTexts.en.callers), ...statuses,
  ...Object.keys(stateTexts.en.verdicts), ...Object.keys(reportTexts.en.columns),
].map((word) => word.toLowerCase());

test("on the Chinese pages nothing is said in the server's English", async () => {
  const page = await another({ locale: "zh-CN" });
  for (const address of addresses) {
    await show(page, address);
    // Names are the site's own; formulas and what a reload says are the server's text.
    const words = await page.evaluate(() => {
      document.querySelectorAll("main details, main pre").forEach((one) => one.remove());
      return document.body.innerText.toLowerCase();
    });
    const isSaid = (word: string) => new RegExp(`(?<![\\w-])${word.replace(/[()]/g, "\\$&")}(?![\\w-])`).test(words);
    expect([address, raw.filter(isSaid)]).toEqual([address, []]);
    expect(await page.title()).toMatch(/\p{Script=Han}|support|agent-1/u);
  }
  await page.context().close();
}, 120_000);

test("on a phone no page is wider than the screen", async () => {
  const page = await another({ viewport: { width: 390, height: 844 } });
  for (const address of addresses) {
    await show(page, address);
    expect([address, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([address, 390]);
  }
  await page.context().close();
}, 180_000);

test("on a big screen the board fills it, in letters that can be read from afar", async () => {
  const page = await another({ viewport: { width: 1920, height: 1080 } });
  await page.click("nav a[href='/wall']");
  const number = page.locator("[data-queue='support'] .huge b");
  await number.waitFor();
  expect(parseFloat(await number.evaluate((one) => getComputedStyle(one).fontSize))).toBeGreaterThanOrEqual(60);
  expect(await page.isVisible("header")).toBe(false);
  expect(await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight])).toEqual([1920, 1080]);
  await page.keyboard.press("Escape");
  await page.waitForSelector("[data-call]");
  await page.waitForSelector("header");
  await page.context().close();
}, 120_000);

test("whoever stands at the big screen with a mouse or a finger finds the way back", async () => {
  const page = await another({ viewport: { width: 1920, height: 1080 }, hasTouch: true });
  await page.click("nav a[href='/wall']");
  const back = page.locator("a.leave");
  await back.waitFor();
  const opacity = () => back.evaluate((one) => getComputedStyle(one).opacity);
  await page.waitForFunction(() => document.querySelector("a.leave.still"));
  expect(await opacity()).toBe("0");
  await page.touchscreen.tap(5, 5);
  await page.waitForFunction(() => !document.querySelector("a.leave.still"));
  expect(await opacity()).toBe("1");
  await back.tap();
  await page.waitForSelector("header");
  await page.click("nav a[href='/wall']");
  await back.focus();
  expect(await opacity()).toBe("1");
  await page.keyboard.press("Enter");
  await page.waitForSelector("header");
  await page.context().close();
}, 120_000);

/** Another browser in which the admin is logged in. */
async function another(options: BrowserContextOptions): Promise<Page> {
  const page = await open(browser, centre.address, { ...options, storageState: await root.context().storageState({ indexedDB: false }) });
  await page.waitForSelector("[data-queue]");
  return page;
}

async function show(page: Page, address: string): Promise<void> {
  await page.goto(`${centre.address}${address}`);
  await page.waitForSelector("main h1");
  await page.waitForFunction(() => document.querySelector("main [data-busy]") === null);
}
