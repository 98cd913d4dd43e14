import type { ReportRow } from "../api";
import { agentLink, queueLink } from "../links";
import { cell } from "../report";
import { wording } from "../store";
import { reportTexts } from "../texts/report";

/** Numbers stand to the right. */
const sideOf = (column: string) => (["from", "queue", "agent"].includes(column) ? undefined : "number");

/** A report's rows; names lead to their pages. */
export function ReportTable({ rows, columns }: { rows: ReportRow[]; columns: string[] }) {
  const t = wording(reportTexts);
  return (
    <div class="wide" tabIndex={0} role="region" aria-label={t.title}>
      <table class="report">
        <thead><tr>{columns.map((column) => <th key={column} scope="col" class={sideOf(column)}>{t.columns[column] ?? column}</th>)}</tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.from} ${row.queue ?? row.agent}`} data-row={row.queue ?? row.agent}>
              {columns.map((column) => <td key={column} class={sideOf(column)}><Cell column={column} row={row} /></td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ column, row }: { column: string; row: ReportRow }) {
  const text = cell(column, row[column]);
  if (column === "queue") return <a href={queueLink(text)}>{text}</a>;
  if (column === "agent") return <a href={agentLink(text)}>{text}</a>;
  return <>{text}</>;
}
