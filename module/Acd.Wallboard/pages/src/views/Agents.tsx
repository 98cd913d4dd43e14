import { api } from "../api";
import type { Agent } from "../board";
import { clock, percent } from "../format";
import { attempt, me, now, picture, texts } from "../store";
import { statuses } from "../texts";
import { steers } from "./rights";

export function Agents() {
  const t = texts();
  return (
    <section aria-labelledby="agents">
      <h2 id="agents">{t.agents}</h2>
      <div class="wide">
        <table>
          <thead>
            <tr>
              <th scope="col">{t.agent}</th><th scope="col">{t.state}</th><th scope="col">{t.since}</th>
              <th scope="col">{t.answered} {t.today}</th><th scope="col">{t.occupancy}</th><th scope="col">{t.queues}</th>
              <th scope="col">{t.status}</th>
            </tr>
          </thead>
          <tbody>{picture.value.agents.map((agent) => <Row key={agent.name} agent={agent} />)}</tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ agent }: { agent: Agent }) {
  const t = texts();
  return (
    <tr data-agent={agent.name}>
      <td>{agent.name}</td>
      <td><span class={`state ${agent.state}`}>{agent.state}</span></td>
      <td>{clock(now.value - agent.since)}</td>
      <td>{agent.answered_today}</td>
      <td>{percent(agent.occupancy)}</td>
      <td>{agent.queues.join(", ")}</td>
      <td>
        {steers() || me.value?.agent === agent.name ? (
          <select
            aria-label={`${t.status} ${agent.name}`} value={agent.status}
            onChange={(event) => { const status = event.currentTarget.value; void attempt(() => api.setStatus(agent.name, status)); }}
          >
            {statuses.map((status) => <option key={status} value={status}>{status}</option>)}
          </select>
        ) : agent.status}
      </td>
    </tr>
  );
}
