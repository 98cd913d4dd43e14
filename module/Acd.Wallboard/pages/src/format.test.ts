import { expect, test } from "vitest";
import { clock, percent } from "./format";

test.each([[0, "0:00"], [59_999, "0:59"], [75_000, "1:15"], [3_675_000, "1:01:15"], [-5, "0:00"]])("%d ms is %s", (ms, text) => {
  expect(clock(ms)).toBe(text);
});

test("a share is rounded, no share is a dash", () => {
  expect(percent(0.875)).toBe("88 %");
  expect(percent(null)).toBe("–");
});
