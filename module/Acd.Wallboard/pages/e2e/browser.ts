import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

export const password = "correct horse battery";
const axeFile = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const flags = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.ACD_CHROMIUM ?? "/usr/bin/chromium", args: flags });

/** A page in a browser of its own that knows nothing yet. */
export async function open(browser: Browser, link: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext({ locale: "en-GB", ...options })).newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(link);
  return page;
}

export async function enter(page: Page, name: string): Promise<void> {
  await page.fill("input[autocomplete=username]", name);
  await page.fill("input[type=password]", password);
  await page.click("button[type=submit]");
}

/** A request as somebody's page would make it, whatever buttons it has. */
export const ask = (page: Page, method: string, path: string, body: unknown = {}): Promise<number> =>
  page.evaluate(async ([verb, address, text]) => {
    const headers = { "Content-Type": "application/json" };
    return (await fetch(`/api/v1/${address}`, { method: verb, headers, body: text })).status;
  }, [method, path, JSON.stringify(body)]);

/** Lets an admin, whose page it is, make a user. Gives the server's status. */
export const makeUser = (admin: Page, name: string, rights: object): Promise<number> =>
  ask(admin, "PUT", `users/${name}`, { password, ...rights });

/** The user of an agent, under the agent's name. */
export const makeAgent = (admin: Page, agent: string): Promise<number> => makeUser(admin, agent, { role: "Agent", agent });

/** Rules of WCAG 2 A and AA that axe finds broken. */
export async function breaches(page: Page): Promise<string[]> {
  // By the debugger: the page's own policy lets no script in.
  await page.evaluate(await readFile(axeFile, "utf8"));
  return page.evaluate(async () => {
    const axe = (globalThis as unknown as { axe: { run: (options: object) => Promise<{ violations: { id: string }[] }> } }).axe;
    const found = await axe.run({ runOnly: ["wcag2a", "wcag2aa"] });
    return found.violations.map((one) => one.id);
  });
}
