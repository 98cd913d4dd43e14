import { useEffect, useState } from "preact/hooks";
import { api, type Report, reportLink, type ReportWish } from "../api";
import { columnsOf, type Kind, kinds, namesIn } from "../report";
import { attempt, wording } from "../store";
import { reportTexts } from "../texts/report";
import { ReportChart } from "../views/ReportChart";
import { ReportTable } from "../views/ReportTable";
import { Titled } from "../views/Titled";

const localToday = (): string => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

/** A day in numbers: queues or agents, all together or by interval. */
export function ReportPage() {
  const t = wording(reportTexts);
  const [wish, setWish] = useState<ReportWish>({ what: "queue-intervals", day: localToday(), interval: "30", name: "" });
  const [report, setReport] = useState<Report | null>(null);
  useEffect(() => {
    let isWanted = true;
    setReport(null);
    void attempt(async () => {
      // All names, so that there is a choice of them.
      const got = await api.report({ ...wish, name: "" });
      if (isWanted) setReport(got);
    });
    return () => { isWanted = false; };
  }, [wish.what, wish.day, wish.interval]);
  const what = wish.what as Kind;
  const subject = what.startsWith("queue") ? "queue" : "agent";
  const rows = report?.rows.filter((row) => wish.name === "" || row[subject] === wish.name) ?? [];
  const byInterval = what.endsWith("-intervals");
  return (
    <Titled title={t.title}>
      <Choice wish={wish} names={namesIn(report?.rows ?? [], subject)} onChange={(part) => setWish({ ...wish, ...part })} />
      {report === null ? <p class="quiet" role="status">{t.reading}</p> : rows.length === 0 ? <p class="quiet" role="status">{t.nothing}</p> : (
        <>
          {byInterval && <ReportChart rows={rows} columns={columnsOf(what).slice(2, 5)} />}
          <ReportTable rows={rows} columns={columnsOf(what)} />
          <details>
            <summary>{t.formulas}</summary>
            <dl class="formulas">
              {report.formulas.map(({ name, formula }, index) => [<dt key={`${index}-name`}>{name}</dt>, <dd key={index}>{formula}</dd>])}
            </dl>
          </details>
        </>
      )}
    </Titled>
  );
}

function Choice({ wish, names, onChange }: { wish: ReportWish; names: string[]; onChange: (part: Partial<ReportWish>) => void }) {
  const t = wording(reportTexts);
  return (
    <div class="actions choice">
      <label>{t.what} <select value={wish.what} onChange={(event) => onChange({ what: event.currentTarget.value, name: "" })}>
        {kinds.map((kind) => <option key={kind} value={kind}>{t[kind]}</option>)}
      </select></label>
      <label>{t.day} <input type="date" required value={wish.day} onChange={(event) => onChange({ day: event.currentTarget.value })} /></label>
      {wish.what.endsWith("-intervals") && (
        <label>{t.interval} <select value={wish.interval} onChange={(event) => onChange({ interval: event.currentTarget.value })}>
          {["15", "30"].map((count) => <option key={count} value={count}>{t.minutes(count)}</option>)}
        </select></label>
      )}
      <label>{t.only} <select value={wish.name} onChange={(event) => onChange({ name: event.currentTarget.value })}>
        <option value="">{t.all}</option>
        {names.map((name) => <option key={name} value={name}>{name}</option>)}
      </select></label>
      <a class="button" href={`/api/v1/${reportLink(wish, "csv")}`} download={`${wish.what}.csv`}>{t.download}</a>
    </div>
  );
}
