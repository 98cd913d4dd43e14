import type { BrowserContextOptions, Page, Route } from "playwright-core";
import { expect, test } from "vitest";
import { breaches, enter, makeAgent, makeUser, open } from "./browser";
import { until } from "./centre";
import { browser, centre, root, setScene } from "./scene";

setScene({ agents: 2, queues: 1, callsPerSecond: 1 }, { more: ["--wrap-up-seconds", "30"] });

const looks: BrowserContextOptions[] = [
  { colorScheme: "light" }, { colorScheme: "dark", viewport: { width: 390, height: 844 } }, { colorScheme: "dark", locale: "zh-CN" },
  { colorScheme: "light", locale: "zh-CN", viewport: { width: 390, height: 844 } },
];
const nameOf = (look: BrowserContextOptions) => [look.locale ?? "en", look.colorScheme, look.viewport ? "phone" : "desk"].join(", ");

const inEachLook = test.each(looks.map((look) => [nameOf(look), look] as const));

/** A page of the admin's in which the server behaves as it is told. */
async function staged(look: BrowserContextOptions, path: string | RegExp, behave: (route: Route) => unknown): Promise<Page> {
  const page = await open(browser, "about:blank", { ...look, storageState: await root.context().storageState() });
  await page.route(path, behave);
  return page;
}

const boardOf = (picture: object) => ({
  contentType: "text/event-stream", body: `event: board\nid: 1-1\ndata: ${JSON.stringify({ picture })}\n\n`,
});
const never = () => undefined;
const broken = (route: Route) => route.fulfill({
  status: 409, contentType: "application/problem+json", body: JSON.stringify({ detail: "the records can't be read" }),
});

inEachLook("what isn't there yet is said to be awaited (%s)", async (_, look) => {
  const page = await staged(look, /\/api\/v1\/(events|reports|config\/trial|agents\/[^/]+\/desk)/, never);
  for (const address of ["/", "/queues/support", "/agents/agent-1", "/reports", "/configuration", "/wall"]) {
    await page.goto(centre.address + address);
    // Before the server has said who looks, the page says that it connects.
    await page.locator("main [role=status][data-busy]", { hasText: look.locale ? /加载/ : /Loading/ }).first().waitFor();
    expect([address, await breaches(page)]).toEqual([address, []]);
  }
  await page.context().close();
}, 120_000);

inEachLook("what fails says why, where it would have been (%s)", async (_, look) => {
  const page = await staged(look, /\/api\/v1\/(reports|config\/trial|agents\/[^/]+\/timeline)/, broken);
  for (const address of ["/queues/support", "/agents/agent-1", "/reports", "/configuration"]) {
    await page.goto(centre.address + address);
    await page.locator("main [role=alert]:has-text(\"the records can't be read\")").first().waitFor();
    expect([address, await page.locator("main [data-busy]").count()]).toEqual([address, 0]);
    expect([address, await breaches(page)]).toEqual([address, []]);
  }
  await page.context().close();
}, 120_000);

inEachLook("a centre without queues, agents and callers is said to be empty (%s)", async (_, look) => {
  const page = await staged(look, "**/api/v1/events", (route) =>
    route.fulfill(boardOf({ at: Date.now(), queues: [], agents: [], callers: [] })));
  for (const [address, words] of [
    ["/", /no queues/], ["/", /Nobody waits/], ["/", /no agents/], ["/wall", /no queues/],
    ["/queues/support", /no longer exists/], ["/agents/agent-1", /no longer exists/],
  ] as const) {
    await page.goto(centre.address + address);
    await page.locator("main p.quiet:not([role]):not(:empty)").first().waitFor();
    if (!look.locale) expect(await page.textContent("main")).toMatch(words);
    expect([address, await breaches(page)]).toEqual([address, []]);
  }
  await page.context().close();
}, 120_000);

test("a server that can't be reached is said, and found again", async () => {
  const page = await staged({}, "**/api/v1/me", (route) => route.abort());
  await page.goto(centre.address);
  await page.locator("[role=alert]:has-text(\"can't be reached\")").waitFor();
  expect(await breaches(page)).toEqual([]);
  await page.unroute("**/api/v1/me");
  await page.waitForSelector("[data-queue]");
  await page.context().close();
}, 60_000);

/** Where the focus is: inside the dialog, or what it is on. */
const focus = (page: Page) => page.evaluate(() => {
  const at = document.activeElement;
  return at?.closest("dialog[open]") ? "dialog" : at?.closest("[data-call]")?.getAttribute("data-call") ?? "";
});

inEachLook("why a caller waits is asked and left with the keyboard alone (%s)", async (_, look) => {
  const page = await open(browser, centre.address, { ...look, storageState: await root.context().storageState() });
  await until("a caller waits long enough to be asked about", async () => {
    await page.keyboard.press("Escape");
    const row = page.locator("[data-call]:has(select)").last();
    const call = await row.getAttribute("data-call", { timeout: 2_000 });
    await row.locator("button").first().focus({ timeout: 1_000 });
    await page.keyboard.press("Enter");
    await page.locator("dialog[open] li").first().waitFor({ timeout: 2_000 });
    expect(await focus(page)).toBe("dialog");
    for (let times = 0; times < 6; times++) {
      await page.keyboard.press(times < 3 ? "Tab" : "Shift+Tab");
      // A browser's own bar may be on the way round; nothing behind the dialog is.
      expect(await page.evaluate(() => document.activeElement?.matches("body, dialog[open] *, dialog[open]"))).toBe(true);
    }
    const said = await page.innerText("dialog[open]");
    const found = await breaches(page);
    await page.keyboard.press("Escape");
    expect(await page.locator("dialog[open]").count()).toBe(0);
    if ((await page.locator(`[data-call='${call}'] button`).count()) === 0) return false;
    expect(await focus(page)).toBe(call);
    expect(found).toEqual([]);
    expect(said).toMatch(look.locale ? /为何在等待/ : /Why does/);
    if (look.locale) expect(said).not.toMatch(/Busy|WrapUp|Eligible|Logged|\bfor\b|\bms\b/);
    return true;
  });
  await page.context().close();
}, 120_000);

test("who leaves while one looks at him is said to have left", async () => {
  const page = await open(browser, centre.address, { storageState: await root.context().storageState() });
  await page.route("**/explanation", (route) => route.fulfill({
    status: 404, contentType: "application/problem+json", body: JSON.stringify({ detail: "he has left" }),
  }));
  await until("a caller is asked about", async () => {
    await page.locator("[data-call] button").first().click({ timeout: 1_000 });
    await page.locator("dialog[open] [role=alert]:has-text('he has left')").waitFor({ timeout: 2_000 });
    return true;
  });
  await page.context().close();
}, 60_000);

test("the desk is awaited too", async () => {
  expect(await makeAgent(root, "agent-2")).toBe(204);
  const page = await open(browser, centre.address);
  await enter(page, "agent-2");
  await page.waitForSelector("[data-queue]");
  await page.route("**/api/v1/agents/*/desk", never);
  await page.goto(`${centre.address}/desk`);
  await page.locator("main [role=status][data-busy]").waitFor();
  expect(await breaches(page)).toEqual([]);
  await page.context().close();
}, 60_000);

inEachLook("the desk of an agent who doesn't exist says so, and what to do (%s)", async (_, look) => {
  expect(await makeUser(root, "ghost", { role: "Agent", agent: "nobody-1" })).toBe(204);
  const page = await open(browser, centre.address, look);
  await enter(page, "ghost");
  await page.waitForSelector("[data-queue]");
  await page.goto(`${centre.address}/desk`);
  await page.locator("main [role=alert]:has-text('nobody-1')").waitFor();
  expect(await page.textContent("main [role=alert]")).toMatch(look.locale ? /请管理员/ : /An administrator can/);
  expect(await page.locator("main [data-busy], [data-desk]").count()).toBe(0);
  expect(await breaches(page)).toEqual([]);
  await page.context().close();
}, 60_000);

test("a desk that can't be told says why, and is there as soon as it can", async () => {
  expect(await makeAgent(root, "agent-1")).toBe(204);
  const page = await open(browser, centre.address);
  await enter(page, "agent-1");
  await page.waitForSelector("[data-queue]");
  await page.route("**/api/v1/agents/*/desk", broken);
  await page.goto(`${centre.address}/desk`);
  await page.locator("main [role=alert]:has-text(\"the records can't be read\")").waitFor();
  expect(await page.locator("main [data-busy]").count()).toBe(0);
  await page.unroute("**/api/v1/agents/*/desk");
  await page.waitForSelector("[data-desk='agent-1']");
  expect(await page.locator("main [role=alert]:not(:empty)").count()).toBe(0);
  await page.context().close();
}, 60_000);

inEachLook("a queue or agent that never was is said not to be there, with the way back (%s)", async (_, look) => {
  const page = await open(browser, "about:blank", { ...look, storageState: await root.context().storageState() });
  for (const address of ["/queues/no%20such", "/agents/no%20such"]) {
    await page.goto(centre.address + address);
    await page.locator("main p.quiet:has-text('no such')").waitFor();
    expect([address, await page.locator("main [data-busy]").count()]).toEqual([address, 0]);
    expect([address, await breaches(page)]).toEqual([address, []]);
    await page.click("main a[href='/']");
    await page.waitForSelector("[data-queue='support']");
  }
  await page.context().close();
}, 120_000);

test("a server that has no room for another wallboard says so, and tells as soon as it has", async () => {
  const page = await staged({}, "**/api/v1/events", (route) => route.fulfill({
    status: 503, contentType: "application/problem+json", body: JSON.stringify({ detail: "2000 wallboards are open" }),
  }));
  await page.goto(centre.address);
  await page.locator("main [role=alert]:has-text('2000 wallboards are open')").first().waitFor();
  expect(await page.locator("main [data-busy]").count()).toBe(0);
  await page.unroute("**/api/v1/events");
  await page.waitForSelector("[data-queue]");
  expect(await page.locator("main [role=alert]:not(:empty)").count()).toBe(0);
  await page.context().close();
}, 60_000);
