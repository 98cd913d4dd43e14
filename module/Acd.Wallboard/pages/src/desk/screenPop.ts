import type { Call } from "./desk";

const key = "screen-pop";

/** Whether the agent wants the caller's page without a click, on this machine. */
export const opensByItself = (): boolean => localStorage.getItem(key) === "yes";
export const setOpensByItself = (yes: boolean): void => localStorage.setItem(key, yes ? "yes" : "no");

/** Only pages of the web: the server promises it, and a script in an address would run as ours. */
export const pageOf = (call: Call): string | null =>
  call.screen_pop_url !== null && /^https?:\/\//i.test(call.screen_pop_url) ? call.screen_pop_url : null;

/** The calls that ring and whose page hasn't been opened yet; remembers them. */
export function newPages(calls: Call[], opened: Set<string>): string[] {
  const fresh = calls.filter((call) => call.is_ringing && pageOf(call) !== null && !opened.has(call.offer));
  for (const call of fresh) opened.add(call.offer);
  return fresh.map((call) => pageOf(call)!);
}
