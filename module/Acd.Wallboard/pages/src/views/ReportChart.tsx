import type { ReportRow } from "../api";
import { series } from "../report";
import { wording } from "../store";
import { reportTexts } from "../texts/report";
import { Chart } from "./Chart";

/** The first counts of a report over the day; the table below says the same in numbers. */
export function ReportChart({ rows, columns }: { rows: ReportRow[]; columns: string[] }) {
  const t = wording(reportTexts);
  return <Chart title={t.title} labels={columns.map((column) => t.columns[column] ?? column)} data={series(rows, columns)} height={200} />;
}
