import { useComputed } from "@preact/signals";
import { useState } from "preact/hooks";
import { api, reportLink, type ReportWish } from "../api";
import { columnsOf, formulaOf, type Kind, kinds, namesIn, rowsInOrder } from "../report";
import { language, now, wording, zone } from "../store";
import { reportTexts } from "../texts/report";
import { ReportChart } from "../views/ReportChart";
import { ReportTable } from "../views/ReportTable";
import { State } from "../views/State";
import { Titled } from "../views/Titled";
import { useFresh } from "../views/fresh";
import { dayIn } from "../zone";

/** A day in numbers: queues or agents, all together or by interval. */
export function ReportPage() {
  const t = wording(reportTexts);
  const [chosen, choose] = useState<ReportWish>({ what: "queue-intervals", day: "", interval: "30", name: "" });
  const today = useComputed(() => dayIn(zone(), now.value));
  const wish = { ...chosen, day: chosen.day || today.value };
  // All names, so that there is a choice of them.
  const fresh = useFresh(() => api.report({ ...wish, name: "" }), [wish.what, wish.day, wish.interval], null);
  const report = fresh.answer;
  const what = wish.what as Kind;
  const subject = what.startsWith("queue") ? "queue" : "agent";
  const rows = rowsInOrder(report?.rows.filter((row) => wish.name === "" || row[subject] === wish.name) ?? [], subject);
  const byInterval = what.endsWith("-intervals");
  return (
    <Titled title={t.title}>
      <Choice wish={wish} names={namesIn(report?.rows ?? [], subject, wish.name)} onChange={(part) => choose({ ...chosen, ...part })} />
      <State of={fresh} />
      {report && (rows.length === 0 ? <p class="quiet">{t.nothing}</p> : (
        <>
          {byInterval && <ReportChart rows={rows} columns={columnsOf(what).slice(2, 5)} />}
          <ReportTable rows={rows} columns={columnsOf(what)} />
          <details>
            <summary>{t.formulas}</summary>
            <dl class="formulas">
              {report.formulas.map((one) => formulaOf(one, language.value)).map(([name, formula], index) => [
                <dt key={`${index}-name`}>{name}</dt>, <dd key={index}>{formula}</dd>,
              ])}
            </dl>
          </details>
        </>
      ))}
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
      <label>{t.day(zone())} <input
        type="date" required value={wish.day} onChange={(event) => onChange({ day: event.currentTarget.value })}
      /></label>
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
