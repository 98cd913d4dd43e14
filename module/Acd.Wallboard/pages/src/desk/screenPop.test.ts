import { expect, test } from "vitest";
import type { Call } from "./desk";
import { newPages, pageOf } from "./screenPop";

const call = (offer: string, url: string | null, ringing = true): Call => ({
  offer, is_ringing: ringing, queue: "support", call: "call-1", number: "1", name: "", wait_ms: 0, ring_ms: 0, screen_pop_url: url,
});

test("a page is opened once, while the phone rings", () => {
  const opened = new Set<string>();
  const calls = [call("offer-1", "https://crm/1"), call("offer-2", "https://crm/2", false), call("offer-3", null)];
  expect(newPages(calls, opened)).toEqual(["https://crm/1"]);
  expect(newPages(calls, opened)).toEqual([]);
  expect(newPages([call("offer-4", "http://crm/4")], opened)).toEqual(["http://crm/4"]);
});

test("only pages of the web are opened", () => {
  expect(pageOf(call("offer-1", "javascript:alert(1)"))).toBeNull();
  expect(pageOf(call("offer-1", "data:text/html,x"))).toBeNull();
  expect(pageOf(call("offer-1", null))).toBeNull();
  expect(pageOf(call("offer-1", "HTTPS://crm/1"))).toBe("HTTPS://crm/1");
});
