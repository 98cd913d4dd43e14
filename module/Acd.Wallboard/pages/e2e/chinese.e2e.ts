import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { breaches, enter, makeUser, open } from "./browser";
import { browser, centre, root, setScene } from "./scene";

setScene({ agents: 2, queues: 1, callsPerSecond: 1 });

const said = (page: Page) => page.textContent("[role=alert].failure");

test("what the server refuses is said in Chinese, and in English as soon as that is chosen", async () => {
  const page = await open(browser, centre.address, { locale: "zh-CN" });
  await page.fill("input[autocomplete=username]", "root");
  await page.fill("input[type=password]", "no such password");
  await page.click("button[type=submit]");
  await page.locator("[role=alert].failure").waitFor();
  expect(await said(page)).toBe("操作失败：用户名或密码错误");
  await page.click("header button:text-is('English')");
  expect(await said(page)).toBe("That didn't work: wrong name or password");
  await page.click("header button:text-is('中文')");
  await enter(page, "root");
  await page.waitForSelector("[data-queue]");
  await page.goto(`${centre.address}/agents/agent-1`);
  await page.selectOption("form.actions select", "On Break");
  await page.fill("form.actions input", "siesta");
  await page.click("form.actions button[type=submit]");
  await page.locator("[role=alert].failure:has-text('siesta')").waitFor();
  expect(await said(page)).toMatch(/^操作失败：没有小休原因“siesta”，可选：\S/);
  await page.context().close();
}, 60_000);

test("where a page would show something, what is in the way is said in Chinese", async () => {
  expect(await makeUser(root, "tenant", { role: "Viewer", queues: ["support"] })).toBe(204);
  const page = await open(browser, centre.address, { locale: "zh-CN" });
  await enter(page, "tenant");
  await page.waitForSelector("[data-queue]");
  await page.goto(`${centre.address}/reports`);
  await page.locator("dl.formulas dd:text-is('放弃 ÷ 进入；等待超时、退出键和回呼不算放弃')").waitFor({ state: "attached" });
  await page.fill("input[type=date]", "2020-01-02");
  await page.locator("main [role=alert]:has-text('只有今日数据')").waitFor();
  await page.context().close();
}, 60_000);

test("who would get a new caller is told, and what can't be read of the skills he asks for, in Chinese", async () => {
  const page = await open(browser, `${centre.address}/queues/support`, {
    locale: "zh-CN", storageState: await root.context().storageState(),
  });
  await page.click("button.trial");
  await page.locator("dialog[open] li:has-text('agent-2')").waitFor();
  expect(await breaches(page)).toEqual([]);
  await page.fill("dialog[open] input", "english; soon: german");
  await page.click("dialog[open] button[type=submit]");
  await page.locator("dialog[open] [role=alert]:text-is('操作失败：第 9 个字符：“soon”不是整秒数；请写成如 30: english>=3')").waitFor();
  await page.fill("dialog[open] input", "german>=5");
  await page.click("dialog[open] button[type=submit]");
  await page.locator("dialog[open] li:has-text('german 缺失，需要 至少 5')").first().waitFor();
  await page.locator("dialog[open] p:has-text('暂无可接坐席 · german>=5')").waitFor();
  await page.keyboard.press("Escape");
  await page.locator("dialog[open]").waitFor({ state: "detached" });
  await page.context().close();
}, 60_000);

test("a server that goes away while something is ordered is said in Chinese", async () => {
  const page = await open(browser, centre.address, { locale: "zh-CN", storageState: await root.context().storageState() });
  await page.waitForSelector("[data-queue]");
  await page.route("**/mode", (route) => route.abort());
  await page.locator("[data-queue='support'] .actions button").nth(1).click();
  await page.locator("[role=alert].failure:has-text('无法连接服务器')").waitFor();
  await page.context().close();
}, 60_000);
