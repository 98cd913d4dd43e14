import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { dayIn } from "../src/zone";
import { enter, launch, open } from "./browser";
import { Centre, until } from "./centre";

/** 25 hours apart: never the same day. */
const there = "Pacific/Kiritimati";
const here = "Pacific/Pago_Pago";

const isKnown = existsSync(`/usr/share/zoneinfo/${there}`);

test.skipIf(!isKnown)("a day is the server's, wherever one looks from, and the page says whose", async () => {
  const centre = await Centre.start(undefined, { zone: there });
  const browser = await launch();
  try {
    const page = await open(browser, centre.setUpLink, { timezoneId: here });
    await enter(page, "root");
    await page.waitForSelector("[data-call]");
    await page.goto(`${centre.address}/reports`);
    expect(await page.inputValue("input[type=date]")).toBe(dayIn(there, Date.now()));
    expect(await page.textContent("label:has(input[type=date])")).toContain(`(${there})`);
    await page.selectOption("select >> nth=0", "queues");
    await page.waitForSelector("[data-row='support']");
    await page.goto(`${centre.address}/agents/agent-1`);
    await page.waitForSelector(`h2:has-text('(${there})')`);
    await until("a state of his is over", async () => {
      await page.reload();
      await page.waitForSelector(".timeline tbody tr:nth-child(2)", { timeout: 5_000 });
      return true;
    });
    const began = await page.textContent(".timeline tbody tr td");
    const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
    // Kiritimati is 14 hours before UTC.
    const now = (new Date().getUTCHours() * 60 + new Date().getUTCMinutes() + 14 * 60) % 1440;
    expect((now - minutes(began!) + 1440) % 1440).toBeLessThan(5);
    await page.context().close();
  } finally {
    await browser.close();
    await centre.stop();
  }
}, 180_000);
