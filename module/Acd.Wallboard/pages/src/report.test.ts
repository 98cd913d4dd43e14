import { expect, test } from "vitest";
import { reportLink } from "./api";
import { cell, columnsOf, formulaOf, namesIn, rowsInOrder, series } from "./report";
import { sources } from "./testing/sentences";
import { formulasChinese } from "./texts/formulas";

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

test("rows stand by time, and within it as people read names", () => {
  const row = (from: string, queue: string) => ({ from, queue });
  const rows = [row("2026-03-01T08:30:00Z", "q-1"), row("2026-03-01T08:00:00Z", "q-10"), row("2026-03-01T08:00:00Z", "q-2")];
  expect(rowsInOrder(rows, "queue").map((one) => one.queue)).toEqual(["q-2", "q-10", "q-1"]);
});

test("each number's formula has Chinese words, and there are no others", () => {
  const [source] = sources(["Acd.Host/Reports/Stored/ReportFormulas.cs"]);
  const codes = [...source.matchAll(/"(formula-[a-z0-9-]+)"/g)].map((found) => found[1]);
  expect(codes.length).toBeGreaterThan(10);
  expect(Object.keys(formulasChinese).sort()).toEqual(codes.sort());
  const english = { name: "offered", formula: "callers let in", code: "formula-offered" };
  expect(formulaOf(english, "en")).toEqual(["offered", "callers let in"]);
  expect(formulaOf(english, "zh")[0]).toBe("进入");
  expect(formulaOf({ ...english, code: "formula-of-tomorrow" }, "zh")).toEqual(["offered", "callers let in"]);
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
