import { useRef } from "preact/hooks";
import { api, type Stretch } from "../api";
import type { Agent } from "../board";
import { clock } from "../format";
import { columnsOf } from "../report";
import { now, wording, zone } from "../store";
import { dayTexts } from "../texts/day";
import { stateTexts } from "../texts/states";
import { bars, ended, wholeDay } from "../timeline";
import { timeIn } from "../zone";
import { ReportTable } from "./ReportTable";
import { State } from "./State";
import { useFresh } from "./fresh";

/** Older ones are in the strip and in the records. */
const rowsMax = 50;

/** An agent's day: his counters, his states as a strip, and the last of them as a table. */
export function AgentDay({ agent }: { agent: Agent }) {
  const t = wording(dayTexts);
  const states = wording(stateTexts).agents;
  const report = useFresh(() => api.report({ what: "agents", day: "", interval: "30", name: agent.name }), [agent.name]);
  const over = useFresh(() => api.timeline(agent.name), [agent.name]);
  const seen = useEnded(agent);
  const day = over.answer === null ? [] : wholeDay(over.answer, seen, agent, now.value);
  return (
    <section aria-labelledby="today">
      <h2 id="today">{t.today} ({zone()})</h2>
      <State of={report} />
      {report.answer && (report.answer.rows.length === 0
        ? <p class="quiet">{t.nothing}</p>
        : <ReportTable rows={report.answer.rows} columns={columnsOf("agents").slice(2)} />)}
      <h2>{t.timeline}</h2>
      <State of={over} />
      <div class="strip" aria-hidden="true">
        {bars(day).map((bar, index) => (
          <i
            key={index} class={`is-${bar.state}`} title={states[bar.state] ?? bar.state}
            style={{ left: `${bar.left}%`, width: `${bar.width}%` }}
          />
        ))}
      </div>
      {day.length > 0 && <Stretches of={day.slice(-rowsMax).reverse()} />}
    </section>
  );
}

/** His states that ended while one looks. */
function useEnded(agent: Agent): Stretch[] {
  const [last, seen] = [useRef(agent), useRef<Stretch[]>([])];
  if (last.current.since !== agent.since) seen.current = [...seen.current, ended(last.current, agent)].slice(-rowsMax);
  last.current = agent;
  return seen.current;
}

function Stretches({ of }: { of: Stretch[] }) {
  const t = wording(dayTexts);
  const states = wording(stateTexts).agents;
  const time = (ms: number) => timeIn(zone(), ms);
  return (
    <div class="wide" tabIndex={0} role="region" aria-label={t.timeline}>
      <table class="timeline">
        <thead>
          <tr>
            <th scope="col">{t.from}</th><th scope="col">{t.until}</th><th scope="col">{t.length}</th><th scope="col">{t.state}</th>
            <th scope="col">{t.queue}</th><th scope="col">{t.reason}</th>
          </tr>
        </thead>
        <tbody>
          {of.map((one, index) => (
            <tr key={one.since}>
              <td>{time(one.since)}</td><td>{index === 0 ? t.now : time(one.since + one.duration_ms)}</td><td>{clock(one.duration_ms)}</td>
              <td>{states[one.state] ?? one.state}</td><td>{one.queue}</td><td>{one.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
