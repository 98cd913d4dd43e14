import { api } from "../api";
import { columnsOf } from "../report";
import { wording, zone } from "../store";
import { dayTexts } from "../texts/day";
import { ReportChart } from "./ReportChart";
import { State } from "./State";
import { useFresh } from "./fresh";

/** A queue's day, a quarter of an hour a point. */
export function QueueDay({ queue }: { queue: string }) {
  const t = wording(dayTexts);
  const report = useFresh(() => api.report({ what: "queue-intervals", day: "", interval: "15", name: queue }), [queue]);
  return (
    <section aria-labelledby="today">
      <h2 id="today">{t.today} ({zone()})</h2>
      <State of={report} />
      {report.answer && (report.answer.rows.length === 0
        ? <p class="quiet">{t.nothing}</p>
        : <ReportChart rows={report.answer.rows} columns={columnsOf("queue-intervals").slice(2, 5)} />)}
    </section>
  );
}
