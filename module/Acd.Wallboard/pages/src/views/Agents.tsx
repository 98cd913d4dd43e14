import { memo } from "preact/compat";
import { api } from "../api";
import type { Agent } from "../board";
import { percent } from "../format";
import { agentLink } from "../links";
import { attempt, me, picture, texts, wording } from "../store";
import { stateTexts } from "../texts/states";
import { isLong, useNear } from "./near";
import { steers } from "./rights";
import { Since } from "./Since";
import { StatusOptions } from "./StatusOptions";

export function Agents({ only, queue }: { only?: string; queue?: string }) {
  const t = texts();
  const agents = picture.value.agents.filter((agent) =>
    (only === undefined || agent.name === only) && (queue === undefined || agent.queues.includes(queue)));
  return (
    <section aria-labelledby="agents">
      <h2 id="agents">{only === undefined ? t.agents : t.now}</h2>
      {agents.length === 0 ? <p class="quiet">{t.noAgents}</p> : <div class="wide" tabIndex={0} role="region" aria-labelledby="agents">
        <table>
          <thead>
            <tr>
              <th scope="col">{t.agent}</th><th scope="col">{t.state}</th><th scope="col">{t.since}</th>
              <th scope="col">{t.answeredToday}</th><th scope="col">{t.occupancy}</th><th scope="col">{t.queues}</th>
              <th scope="col">{t.status}</th>
            </tr>
          </thead>
          <tbody>
            {agents.map((agent) => (
              <Row key={agent.name} agent={agent} long={isLong(agents)} sets={isSetHere(agent, only !== undefined)} />
            ))}
          </tbody>
        </table>
      </div>}
    </section>
  );
}

/** Whether his row has the choice of his status: on a supervisor's page of him a form has it, with the reason of a break. */
const isSetHere = (agent: Agent, alone: boolean): boolean => steers() ? !alone : me.value?.agent === agent.name;

const Row = memo(({ agent, long, sets }: { agent: Agent; long: boolean; sets: boolean }) => {
  const t = texts();
  const words = wording(stateTexts);
  const { place, isNear } = useNear<HTMLTableRowElement>(long);
  const state = words.agents[agent.state] ?? agent.state;
  if (!isNear) return <tr ref={place} class="far" data-agent={agent.name}><td>{agent.name}</td><td colSpan={6}>{state}</td></tr>;
  return (
    <tr ref={place} data-agent={agent.name}>
      <td><a href={agentLink(agent.name)}>{agent.name}</a></td>
      <td><span class={`state ${agent.state}`}>{state}</span></td>
      <td><Since at={agent.since} /></td>
      <td>{agent.answered_today}</td>
      <td>{percent(agent.occupancy)}</td>
      <td>{agent.queues.join(", ")}</td>
      <td>
        {sets ? (
          <select
            aria-label={`${t.status} ${agent.name}`} value={agent.status}
            onChange={(event) => { const status = event.currentTarget.value; void attempt(() => api.setStatus(agent.name, status)); }}
          >
            <StatusOptions />
          </select>
        ) : words.statuses[agent.status] ?? agent.status}
      </td>
    </tr>
  );
});
