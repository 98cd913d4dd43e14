import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { breaches, enter, launch, open } from "./browser";
import { Centre, until } from "./centre";

let centre: Centre;
let browser: Browser;
let root: Page;

beforeAll(async () => {
  centre = await Centre.start();
  browser = await launch();
  root = await open(browser, centre.setUpLink);
  await enter(root, "root");
  await root.waitForSelector("[data-call]");
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await centre?.stop();
});

test("an admin sees that a reload would change nothing, and reloads", async () => {
  await root.click("nav a[href='/configuration']");
  await root.waitForSelector("text=A reload would change nothing.");
  await root.click("button:text-is('Reload')");
  await root.waitForSelector("text=Reloaded; nothing was different.");
}, 120_000);

test("errors are shown with their places, and then there is no reload", async () => {
  const errors = ["acd.conf.xml:12: queue \"sales\": unknown strategy \"fastest\""];
  await root.route("**/config/trial", (route) => route.fulfill({
    json: { is_done: false, summary: "1 error", changes: [], errors, warnings: ["acd.conf.xml:3: odd"] },
  }));
  await root.click("button:text-is('Check again')");
  await root.waitForSelector(`pre:has-text('${errors[0]}')`);
  await root.waitForSelector("pre:has-text('acd.conf.xml:3: odd')");
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
