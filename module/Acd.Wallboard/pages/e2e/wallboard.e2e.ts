import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { breaches, enter, launch, makeAgent, open } from "./browser";
import { Centre } from "./centre";

let centre: Centre;
let browser: Browser;
let root: Page;

beforeAll(async () => {
  centre = await Centre.start();
  browser = await launch();
  root = await open(browser, centre.setUpLink);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await centre?.stop();
});

test("the link from the log makes the first user, who sees callers arrive", async () => {
  expect(await breaches(root)).toEqual([]);
  await enter(root, "root");
  await root.waitForSelector("[data-queue]");
  await root.waitForSelector("[data-call]");
  expect(await root.textContent("header")).toContain("live");
}, 120_000);

test("nothing on the board breaks WCAG's A and AA rules that can be checked", async () => {
  expect(await breaches(root)).toEqual([]);
}, 120_000);

test("on a telephone's screen a caller is one line of buttons high, and the page doesn't scroll sideways", async () => {
  const page = await open(browser, centre.address, { viewport: { width: 390, height: 844 }, storageState: await root.context().storageState() });
  await page.waitForSelector("[data-call] select");
  const [rowPx, beyondPx] = await page.evaluate(() => [
    Math.max(...[...document.querySelectorAll("[data-call]")].map((row) => row.getBoundingClientRect().height)),
    document.documentElement.scrollWidth - document.documentElement.clientWidth,
  ]);
  expect(rowPx).toBeLessThan(60);
  expect(beyondPx).toBe(0);
  await page.context().close();
}, 120_000);

test("a queue has a page of its own, by its link and by its address", async () => {
  await root.click("[data-queue='support'] h3 a");
  await root.waitForSelector("h1:text-is('support')");
  expect(await root.evaluate(() => document.activeElement?.textContent)).toBe("support");
  await root.reload();
  await root.waitForSelector("[data-queue='support']");
  expect(await breaches(root)).toEqual([]);
  await root.click("nav a[href='/']");
  await root.waitForSelector("[data-agent='agent-1']");
}, 120_000);

test("a status chosen there is the engine's", async () => {
  const row = root.locator("[data-agent='agent-1']");
  await row.locator("select").selectOption("Logged Out");
  await row.locator(".state.not-ready").waitFor();
  await row.locator("select").selectOption("Available");
  await row.locator(".state.ready, .state.ringing, .state.talking").first().waitFor();
}, 120_000);

test("a supervisor sets a status with a reason and has his phone called to listen in", async () => {
  await root.click("[data-agent='agent-3'] td a");
  await root.waitForSelector("h1:text-is('agent-3')");
  await root.selectOption("form.actions select", "Logged Out");
  await root.click("form.actions button[type=submit]");
  await root.waitForSelector("[data-agent='agent-3'] .state.not-ready");
  await root.click("button.follow");
  await root.fill("dialog[open] input[required]", "1000");
  expect(await breaches(root)).toEqual([]);
  await root.click("dialog[open] button[type=submit]");
  await root.waitForSelector("[role=status]:has-text('1000')");
  await root.click("nav a[href='/']");
  await root.waitForSelector("[data-agent='agent-1']");
}, 120_000);

test("an agent steers himself and nobody else", async () => {
  expect(await makeAgent(root, "agent-2")).toBe(204);
  const page = await open(browser, centre.address);
  await enter(page, "agent-2");
  await page.waitForSelector("[data-agent='agent-2'] select");
  expect(await page.locator("[data-agent='agent-1'] select").count()).toBe(0);
  expect(await page.locator("[data-queue] button").count()).toBe(0);
  await page.context().close();
}, 120_000);

test("a closed queue sends its callers away, and opens again", async () => {
  root.once("dialog", (dialog) => void dialog.accept());
  await root.click("[data-queue='support'] button:has-text('Close')");
  await root.waitForFunction(() => document.querySelector("[data-queue='support'] .big b")?.textContent === "0");
  await root.click("[data-queue='support'] button:has-text('Open')");
}, 120_000);

test("after a restart the page comes back by itself", async () => {
  await centre.stop();
  await root.waitForSelector(".lost");
  await centre.run();
  await root.waitForSelector(".live");
  await root.waitForSelector("[data-call]");
}, 180_000);
