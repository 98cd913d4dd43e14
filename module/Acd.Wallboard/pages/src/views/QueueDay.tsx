import { api } from "../api";
import { columnsOf } from "../report";
import { wording } from "../store";
import { dayTexts } from "../texts/day";
import { ReportChart } from "./ReportChart";
import { useFresh } from "./fresh";

/** A queue's day, a quarter of an hour a point. */
export function QueueDay({ queue }: { queue: string }) {
  const t = wording(dayTexts);
  const report = useFresh(() => api.report({ what: "queue-intervals", day: "", interval: "15", name: queue }));
  return (
    <section aria-labelledby="today">
      <h2 id="today">{t.today}</h2>
      {report !== null && (report.rows.length === 0
        ? <p class="quiet">{t.nothing}</p>
        : <ReportChart rows={report.rows} columns={columnsOf("queue-intervals").slice(2, 5)} />)}
    </section>
  );
}
