import { expect, test } from "vitest";
import { reportLink } from "./api";
import { cell, columnsOf, namesIn, series } from "./report";

test.each([
  ["from", "2026-03-01T08:15:00+01:00", "08:15"], ["longest_wait_ms", 75_000, "1:15"], ["service_level_3", 0.875, "88 %"],
  ["service_level_3", null, "–"], ["average_handle_time_ms", null, "–"], ["offered", 3, "3"], ["queue", "sales", "sales"],
])("%s %s is shown as %s", (column, value, text) => {
  expect(cell(column, value)).toBe(text);
});

test("the chart has each moment once, with all queues together", () => {
  const row = (from: string, offered: number) => ({ from, queue: "q", offered, answered: null });
  const rows = [row("2026-03-01T08:30:00Z", 1), row("2026-03-01T08:00:00Z", 2), row("2026-03-01T08:00:00Z", 3)];
  const start = Date.parse("2026-03-01T08:00:00Z") / 1000;
  expect(series(rows, ["offered", "answered"])).toEqual([[start, start + 1800], [5, 1], [0, 0]]);
});

test("a name may hold anything on its way into the address", () => {
  const link = reportLink({ what: "queues", day: "", interval: "30", name: "a&b=c d" }, "csv");
  expect(new URLSearchParams(link.split("?")[1]).get("name")).toBe("a&b=c d");
});

test("every name is offered once, in order, and reports of agents don't show what only queues have", () => {
  expect(namesIn([{ queue: "b" }, { queue: "a" }, { queue: "b" }], "queue", "")).toEqual(["a", "b"]);
  expect(namesIn([{ queue: "b" }], "queue", "a")).toEqual(["a", "b"]);
  expect(columnsOf("agent-intervals")).not.toContain("service_level_3");
});
