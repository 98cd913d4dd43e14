import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { breaches, enter, launch, makeAgent, open } from "./browser";
import { Centre, until } from "./centre";

/** One agent who is slow to pick up, so that it rings for him often and long. */
const size = { agents: 1, queues: 1, callsPerSecond: 0.5 };
const slow = [
  "--ring-seconds", "5", "--wrap-up-seconds", "60", "--screen-pop-url", "http://127.0.0.1:9/callers?number={number}",
];
/** He lets it ring as long as he likes: it may take several calls. */
const luckMs = 150_000;
let centre: Centre;
let browser: Browser;
let desk: Page;

beforeAll(async () => {
  centre = await Centre.start(size, { more: slow });
  browser = await launch();
  const root = await open(browser, centre.setUpLink);
  await enter(root, "root");
  await root.waitForSelector("[data-queue]");
  expect(await makeAgent(root, "agent-1")).toBe(204);
  desk = await open(browser, centre.address);
  await enter(desk, "agent-1");
  await desk.click("nav a[href='/desk']");
  await desk.waitForSelector("[data-desk='agent-1']");
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await centre?.stop();
});

/** He may pick up, or the caller give up, while we look: then the next call is tried. */
const whileItRings = (what: string, look: () => Promise<boolean>) => until(what, async () => {
  // A wrap-up would hold the next call back.
  await desk.locator(".wrap-up .end").click({ timeout: 300 }).catch(() => undefined);
  await desk.waitForSelector(".incoming .decline", { timeout: 2_000 });
  return look();
}, luckMs);

test("who calls is shown while the phone rings, with the page about him", async () => {
  await whileItRings("an incoming call is seen whole", async () => {
    const said = await desk.textContent(".incoming [role=alert]", { timeout: 500 });
    const page = await desk.getAttribute(".incoming a", "href", { timeout: 500 });
    const found = await breaches(desk);
    if ((await desk.locator(".incoming").count()) === 0) return false;
    expect(said).toContain("support");
    expect(page).toMatch(/^http:\/\/127\.0\.0\.1:9\/callers\?number=[^&]+$/);
    expect(found).toEqual([]);
    return true;
  });
}, 180_000);

test("a declined call leaves him, and he rests", async () => {
  await whileItRings("a call is declined", async () => {
    await desk.click(".incoming .decline", { timeout: 500 });
    await desk.waitForSelector(".desk .state.cooling", { timeout: 3_000 });
    return true;
  });
}, 180_000);

test("the page about the caller opens by itself when he wants that", async () => {
  await desk.check(".desk input[type=checkbox]");
  const popped = desk.context().waitForEvent("page", { timeout: luckMs });
  await whileItRings("it rings once more", async () => true);
  expect((await popped).url()).toMatch(/^(about:blank|chrome-error:.*|http:\/\/127\.0\.0\.1:9\/callers\?number=.*)$/);
  await desk.uncheck(".desk input[type=checkbox]");
  await desk.bringToFront();
}, 180_000);

test("a call he accepts by keyboard is his", async () => {
  await whileItRings("a call is accepted", async () => {
    await desk.focus(".incoming .accept", { timeout: 500 });
    await desk.keyboard.press("Enter");
    await desk.waitForSelector(".desk .state.talking", { timeout: 3_000 });
    return (await desk.locator(".failure").count()) === 0;
  });
}, 180_000);

test("after a call he takes more time, says what became of it, and is done", async () => {
  await until("he wraps up", async () => {
    await desk.waitForSelector(".desk .state.wrap-up", { timeout: 2_000 });
    return true;
  }, luckMs);
  expect(await breaches(desk)).toEqual([]);
  await desk.click(".wrap-up .extend");
  await desk.waitForFunction(() => /^1:[0-5]\d$/.test(document.querySelector(".wrap-up .big b")?.textContent ?? ""));
  await desk.click(".disposition button:has-text('call again')");
  await desk.waitForSelector(".disposition [role=status]:has-text('call again')");
  await desk.click(".wrap-up .end");
  await desk.waitForSelector(".desk .state.wrap-up", { state: "detached" });
}, 180_000);

test("he takes a break with its reason", async () => {
  await desk.selectOption(".own-status select", "On Break");
  await desk.selectOption(".own-status .reason", "lunch");
  await desk.click(".own-status button[type=submit]");
  await desk.waitForSelector(".desk .quiet:has-text('On Break (lunch)')");
}, 180_000);
