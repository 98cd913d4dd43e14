import { beforeAll, expect, test } from "vitest";
import { ask, breaches, enter, makeAgent, makeUser, open } from "./browser";
import { until } from "./centre";
import { Engine } from "./engine";
import { browser, centre, root, setScene } from "./scene";

/** Callers come for support only, and whoever serves them isn't there: they wait. */
const config = (settings: string, more = "") => `<configuration name="acd.conf" description="Two queues">
  <settings>${settings}</settings>
  <break-reasons><reason code="lunch"/><reason code="training"/></break-reasons>
  <queues>
    <queue name="support"><param name="strategy" value="longest-idle-agent"/></queue>
    <queue name="sales"><param name="strategy" value="longest-idle-agent"/></queue>
    ${more}
  </queues>
  <agents>
    <agent name="agent-1" type="callback" contact="sim/agent-1" status="Logged Out"/>
    <agent name="agent-2" type="callback" contact="sim/agent-2" status="Logged Out"/>
  </agents>
  <tiers><tier agent="agent-1" queue="support"/><tier agent="agent-2" queue="sales"/></tiers>
</configuration>`;

let engine: Engine;

setScene({ agents: 2, queues: 1, callsPerSecond: 1 }, { config });
beforeAll(async () => {
  engine = await Engine.of(root);
}, 120_000);

/** Callers may hang up while we act: then it is tried with another one, the last of the queue. */
const withCaller = (what: string, act: (call: string) => Promise<boolean>) => until(what, async () => {
  const calls = await engine.waiting("support");
  return calls.length > 1 && act(calls.at(-1)!);
});

const soon = (what: string, holds: () => Promise<boolean>) => until(what, holds, 5_000);
const row = (call: string) => root.locator(`[data-call='${call}']`);
const card = (queue: string) => root.locator(`[data-queue='${queue}']`);
const patience = { timeout: 3_000 };

test("a caller moved there waits in the other queue", () => withCaller("a caller was moved", async (call) => {
  await row(call).locator("select").selectOption("sales", patience);
  await soon("he waits there", async () => (await engine.queueOf(call)) === "sales");
  return true;
}), 120_000);

test("who is put first is the first of his queue, with that priority", () => withCaller("a caller was put first", async (call) => {
  await row(call).locator("button:text-is('Next in line')").click(patience);
  await soon("he is the first", async () => (await engine.waiting("support"))[0] === call);
  expect(await engine.priorityOf(call)).toBe(1000);
  return true;
}), 120_000);

test("who is taken out leaves, once that is confirmed", async () => {
  const taken = () => engine.count("acd_callers_left_total");
  const before = await taken();
  root.once("dialog", (dialog) => void dialog.dismiss());
  await withCaller("a caller could be taken out", async (call) => {
    await row(call).locator("button:text-is('Take out')").click(patience);
    return true;
  });
  await withCaller("a caller was taken out", async (call) => {
    root.removeAllListeners("dialog");
    root.once("dialog", (dialog) => void dialog.accept());
    await row(call).locator("button:text-is('Take out')").click(patience);
    await soon("he has left", async () => (await engine.queueOf(call)) === undefined);
    return true;
  });
  await until("the engine has counted him", async () => (await taken()) > before, 15_000);
  expect(await taken()).toBe(before + 1);
}, 120_000);

test("a drained queue keeps who waits and lets nobody in, until it is opened", async () => {
  await card("support").locator("button:text-is('Drain')").click();
  await soon("it drains", async () => (await engine.modeOf("support")) === "draining");
  await card("support").locator(".mode:text-is('Draining')").waitFor();
  const before = new Set(await engine.waiting("support"));
  const refused = await engine.count("acd_callers_refused_total");
  await until("somebody was refused", async () => (await engine.count("acd_callers_refused_total")) > refused, 30_000);
  const after = await engine.waiting("support");
  expect(after.length).toBeGreaterThan(0);
  expect(after.filter((call) => !before.has(call))).toEqual([]);
  await card("support").locator("button:text-is('Open')").click();
  await soon("it is open", async () => (await engine.modeOf("support")) === "open");
  await until("somebody new is let in", async () => (await engine.waiting("support")).some((call) => !before.has(call)));
  expect(await card("support").locator(".mode").count()).toBe(0);
}, 180_000);

test("a closed queue sends away who waits, and no other queue is closed", async () => {
  root.once("dialog", (dialog) => void dialog.accept());
  await card("support").locator("button:text-is('Close')").click();
  await soon("it is closed", async () => (await engine.modeOf("support")) === "closed");
  await soon("nobody waits", async () => (await engine.waiting("support")).length === 0);
  expect(await engine.modeOf("sales")).toBe("open");
  await card("support").locator(".mode:text-is('Closed')").waitFor();
  await card("support").locator("button:text-is('Open')").click();
  await until("somebody waits again", async () => (await engine.waiting("support")).length > 0);
}, 120_000);

test("in an emergency all queues are closed at once, and opened again", async () => {
  const modes = async () => (await engine.board()).queues.map((queue) => queue.mode);
  root.once("dialog", (dialog) => void dialog.dismiss());
  await root.click("button:text-is('Close all queues')");
  expect(await modes()).toEqual(["open", "open"]);
  root.once("dialog", (dialog) => void dialog.accept());
  await root.click("button:text-is('Close all queues')");
  await soon("all are closed", async () => (await modes()).every((mode) => mode === "closed"));
  await soon("nobody waits", async () => (await engine.board()).callers.every((caller) => caller.state === "leaving"));
  await root.click("button:text-is('Open all queues')");
  await soon("all are open", async () => (await modes()).every((mode) => mode === "open"));
  await until("somebody waits again", async () => (await engine.waiting("support")).length > 0);
}, 120_000);

test("a status is forced with its reason, and a reason nobody knows is refused", async () => {
  await root.goto(`${centre.address}/agents/agent-1`);
  expect(await root.locator("form.actions input").count()).toBe(0);
  await root.selectOption("form.actions select", "On Break");
  await root.locator("datalist option").nth(1).waitFor({ state: "attached" });
  const offered = await root.$$eval("datalist option", (options) => options.map((one) => one.getAttribute("value")));
  expect(offered).toEqual(["lunch", "training"]);
  expect(await breaches(root)).toEqual([]);
  await root.fill("form.actions input", "siesta");
  await root.click("form.actions button[type=submit]");
  await root.waitForSelector("[role=alert]:has-text('siesta')");
  expect(await engine.desk("agent-1")).toMatchObject({ status: "Logged Out", reason: "" });
  await root.fill("form.actions input", "training");
  await root.click("form.actions button[type=submit]");
  await soon("he is on break", async () => (await engine.desk("agent-1")).status === "On Break");
  expect((await engine.desk("agent-1")).reason).toBe("training");
}, 120_000);

test("a reload shows what it would change, and then changes it", async () => {
  const names = async () => (await engine.board()).queues.map((queue) => queue.name);
  await centre.configure((settings) => config(settings, "<queue name=\"billing\"><param name=\"strategy\" value=\"fastest\"/></queue>"));
  await root.click("nav a[href='/configuration']");
  await root.waitForSelector("pre:has-text('fastest')");
  expect(await root.isDisabled("button:text-is('Reload')")).toBe(true);
  await root.click("header button:text-is('中文')");
  await root.waitForSelector("pre:has-text('行：“fastest”未知；可选：')");
  await root.click("header button:text-is('English')");
  await centre.configure((settings) => config(settings, "<queue name=\"billing\"/>"));
  await root.click("button:text-is('Check again')");
  await root.waitForSelector("pre:has-text('queue added: billing')");
  expect(await names()).not.toContain("billing");
  await root.click("button:text-is('Reload')");
  await root.waitForSelector("h2:text-is('Reloaded. This was changed:')");
  await soon("the queue is there", async () => (await names()).includes("billing"));
}, 120_000);

/** What only supervisors, or only admins, may do, and what the engine would say after it. */
const deeds: [method: string, path: string, body: object][] = [
  ["PUT", "agents/agent-2/status", { status: "Available" }],
  ["PUT", "queues/support/mode", { mode: "closed" }],
  ["PUT", "queues/mode", { mode: "closed" }],
  ["PUT", "callers/CALL/priority", { priority: 7 }],
  ["PUT", "callers/CALL/queue", { queue: "sales" }],
  ["POST", "callers/CALL/withdrawal", {}],
  ["PUT", "agents/agent-2/monitor", { phone: "1000", mode: "barge" }],
  ["POST", "config/reload", {}],
];

test.each([["Viewer", "guest", {}], ["Agent", "agent-1", { agent: "agent-1" }]])(
  "a %s finds no button for what isn't his, and is refused without one", async (role, name, more) => {
    expect(await (role === "Agent" ? makeAgent(root, name) : makeUser(root, name, { role, ...more }))).toBe(204);
    const page = await open(browser, centre.address);
    await enter(page, name);
    await page.waitForSelector("[data-call]");
    const [call] = await engine.waiting("support");
    for (const [method, path, body] of deeds)
      expect([path, await ask(page, method, path.replace("CALL", call), body)]).toEqual([path, 403]);
    expect(await page.locator("[data-queue] button, [data-agent='agent-2'] select, [data-call] select").count()).toBe(0);
    expect(await page.locator("button:text-is('Close all queues'), nav a[href='/configuration']").count()).toBe(0);
    const board = await engine.board();
    expect(board.queues.map((queue) => queue.mode)).toEqual(["open", "open", "open"]);
    expect(board.agents.find((agent) => agent.name === "agent-2")?.status).toBe("Logged Out");
    expect(board.callers.filter((caller) => caller.queue === "sales" && caller.call === call)).toEqual([]);
    await page.context().close();
  }, 120_000);

test("a supervisor steers, but reloads nothing", async () => {
  expect(await makeUser(root, "chief", { role: "Supervisor" })).toBe(204);
  const page = await open(browser, centre.address);
  await enter(page, "chief");
  await page.locator("[data-queue='sales'] button:text-is('Drain')").click();
  await soon("it drains", async () => (await engine.modeOf("sales")) === "draining");
  expect(await page.locator("nav a[href='/configuration']").count()).toBe(0);
  expect(await ask(page, "POST", "config/reload")).toBe(403);
  await page.goto(`${centre.address}/configuration`);
  await page.waitForSelector("text=Only admins reload the configuration.");
  await page.context().close();
}, 120_000);

test("a supervisor of one queue listens in at his own phone, which is there already, and at no stranger's", async () => {
  expect(await makeUser(root, "team", { role: "Supervisor", queues: ["support"], phone: "1000" })).toBe(204);
  const page = await open(browser, centre.address);
  await enter(page, "team");
  await page.waitForSelector("[data-agent='agent-1']");
  await page.click("[data-agent='agent-1'] td a");
  await page.click("button.follow");
  expect(await page.inputValue("dialog[open] input[required]")).toBe("1000");
  await page.fill("dialog[open] input[required]", "0900123456");
  await page.click("dialog[open] button[type=submit]");
  await page.waitForSelector("[role=alert].failure:has-text('0900123456')");
  await page.click("button.follow");
  await page.fill("dialog[open] input[required]", "1000");
  await page.click("dialog[open] button[type=submit]");
  await page.waitForSelector("[role=status]:has-text('1000 is being called')");
  expect(await page.locator("[role=alert].failure").count()).toBe(0);
  await page.context().close();
}, 120_000);

test("a supervisor listens, is heard by the agent, by both, and by nobody any more", async () => {
  const status = async (chosen: string) => {
    await root.selectOption("form.actions select", chosen);
    await root.click("form.actions button[type=submit]");
    await soon(`he is ${chosen}`, async () => (await engine.desk("agent-1")).status === chosen);
  };
  const follow = async (who: string, button: string) => {
    await root.click("button.follow");
    await root.fill("dialog[open] input[required]", "1001");
    await root.check(`dialog[open] label:has-text('${who}') input`);
    await root.click(`dialog[open] button:text-is('${button}')`);
  };
  const isHeard = (mode: string, state = "") => until(`1001 ${mode}s`, async () => {
    const who = (await engine.followers("agent-1")).find((one) => one.supervisor === "1001");
    return who !== undefined && who.mode === mode && who.state.startsWith(state);
  });
  await root.goto(`${centre.address}/agents/agent-1`);
  await follow("Nobody (listen)", "Call me");
  await isHeard("listen", "waiting");
  await root.waitForSelector(".followers li:has-text('1001 listens in, heard by nobody: waits for the next call')");
  expect(await breaches(root)).toEqual([]);
  await status("Available");
  await isHeard("listen", "hearing");
  await root.waitForSelector(".followers li:has-text('in the call')");
  await follow("The agent (whisper)", "Change");
  await isHeard("whisper");
  await root.waitForSelector(".followers li:has-text('heard by the agent')");
  await follow("Both (barge)", "Change");
  await isHeard("barge");
  await root.waitForSelector(".followers li:has-text('heard by both')");
  await follow("Both (barge)", "Change");
  await root.waitForSelector("[role=alert].failure:has-text('does that already')");
  await root.click("button.unfollow");
  await soon("nobody listens in", async () => (await engine.followers("agent-1")).length === 0);
  await root.locator(".followers").waitFor({ state: "detached" });
  await status("Logged Out");
}, 180_000);

test("after a restart somebody steers on where he was", async () => {
  await root.click("nav a[href='/']");
  await centre.stop();
  await root.waitForSelector(".lost");
  await centre.run();
  await root.waitForSelector(".live");
  await card("sales").locator("button:text-is('Drain')").click();
  await until("it drains", async () => (await engine.modeOf("sales")) === "draining", 15_000);
}, 180_000);
