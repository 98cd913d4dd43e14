import type { Formula, ReportRow } from "./api";
import { natural } from "./board";
import { clock, percent } from "./format";
import type { Language } from "./texts";
import { formulasChinese } from "./texts/formulas";

export const kinds = ["queues", "queue-intervals", "agents", "agent-intervals"] as const;
export type Kind = (typeof kinds)[number];

/** The columns a screen has room for; the file has them all. */
export const columnsOf = (what: Kind): string[] => what.startsWith("queue")
  ? ["from", "queue", "offered", "answered", "abandoned", "flow_out", "service_level_3", "average_speed_of_answer_ms", "longest_wait_ms",
    "average_handle_time_ms", "abandon_rate"]
  : ["from", "agent", "offers", "offers_answered", "offers_no_answer", "handled", "talk_ms", "wrap_up_ms", "logged_in_ms", "break_ms",
    "occupancy", "utilisation"];

const shares = ["service_level_3", "abandon_rate", "occupancy", "utilisation"];

/** A cell as people read it: times as a clock, shares in per cent, moments as the hour they were. */
export function cell(column: string, value: string | number | null | undefined): string {
  if (column === "from") return String(value).slice(11, 16);
  if (typeof value === "string") return value;
  if (shares.includes(column)) return percent(value ?? null);
  if (value === null || value === undefined) return "–";
  return column.endsWith("_ms") ? clock(value) : String(value);
}

/** One line or bar group of the chart for each moment: the columns summed over all rows that begin then. */
export function series(rows: ReportRow[], columns: string[]): [number[], ...number[][]] {
  const sums = new Map<number, number[]>();
  for (const row of rows) {
    const at = Date.parse(String(row.from)) / 1000;
    const sum = sums.get(at) ?? columns.map(() => 0);
    columns.forEach((column, index) => { sum[index] += Number(row[column] ?? 0); });
    sums.set(at, sum);
  }
  const moments = [...sums.keys()].sort((a, b) => a - b);
  return [moments, ...columns.map((_, index) => moments.map((at) => sums.get(at)![index]))];
}

/** A number's name and what it is. */
export const formulaOf = ({ name, formula, code }: Formula, language: Language): [name: string, formula: string] =>
  (language === "zh" ? formulasChinese[code] : undefined) ?? [name, formula];

/** By time, and by name within. */
export const rowsInOrder = (rows: ReportRow[], column: string): ReportRow[] => [...rows].sort((a, b) =>
  natural(String(a.from), String(b.from)) || natural(String(a[column]), String(b[column])));

/** Names in a report, each once, and the chosen one: it stays chosen on a day on which it isn't in it. Empty: none is chosen. */
export const namesIn = (rows: ReportRow[], column: string, chosen: string): string[] =>
  [...new Set([...rows.map((row) => String(row[column])), ...(chosen === "" ? [] : [chosen])])].sort(natural);
