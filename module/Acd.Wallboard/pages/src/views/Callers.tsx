import { memo } from "preact/compat";
import { useState } from "preact/hooks";
import { api, type Explanation } from "../api";
import type { Caller } from "../board";
import { clock } from "../format";
import { queueLink } from "../links";
import { attempt, picture, queueNames, texts } from "../store";
import { isLong, useNear } from "./near";
import { steers } from "./rights";
import { Since } from "./Since";

const priorityOfTheNext = 1000;

export function Callers({ queue }: { queue?: string }) {
  const t = texts();
  const [explained, explain] = useState<Explanation | null>(null);
  const callers = picture.value.callers.filter((caller) =>
    caller.state !== "leaving" && (queue === undefined || caller.queue === queue));
  return (
    <section aria-labelledby="callers">
      <h2 id="callers">{t.callers}</h2>
      {callers.length === 0 ? <p class="quiet">{t.nobody}</p> : (
        <div class="wide" tabIndex={0} role="region" aria-labelledby="callers">
          <table>
            <thead>
              <tr>
                <th scope="col">{t.caller}</th><th scope="col">{t.queue}</th><th scope="col">{t.state}</th>
                <th scope="col">{t.wait}</th><th scope="col">{t.agent}</th><th scope="col">{t.actions}</th>
              </tr>
            </thead>
            <tbody>
              {callers.map((caller) => <Row key={caller.call} caller={caller} onExplain={explain} long={isLong(callers)} />)}
            </tbody>
          </table>
        </div>
      )}
      {explained && <Why of={explained} onClose={() => explain(null)} />}
    </section>
  );
}

interface RowProps {
  caller: Caller;
  onExplain: (explanation: Explanation) => void;
  long: boolean;
}

const Row = memo(({ caller, onExplain, long }: RowProps) => {
  const t = texts();
  const { place, isNear } = useNear<HTMLTableRowElement>(long);
  const waits = caller.wait_ms === null;
  if (!isNear) return <tr ref={place} class="far" data-call={caller.call}><td>{caller.number}</td><td colSpan={5}>{caller.state}</td></tr>;
  return (
    <tr ref={place} data-call={caller.call}>
      <td>{caller.number} {caller.name}</td>
      <td><a href={queueLink(caller.queue)}>{caller.queue}</a></td>
      <td>{caller.state}</td>
      <td>{waits ? <Since at={caller.joined_at} /> : clock(caller.wait_ms!)}</td>
      <td>{caller.agent}</td>
      <td>
        <div class="actions">
          {waits && (
            <button type="button" onClick={() => attempt(async () => onExplain(await api.explain(caller.call)))}>{t.why}</button>
          )}
          {waits && steers() && <Steering caller={caller} />}
        </div>
      </td>
    </tr>
  );
});

function Steering({ caller }: { caller: Caller }) {
  const t = texts();
  const others = queueNames.value.split("\n").filter((name) => name !== caller.queue);
  return (
    <>
      <button type="button" onClick={() => attempt(() => api.setPriority(caller.call, priorityOfTheNext))}>{t.first}</button>
      <select
        aria-label={t.move} value=""
        onChange={(event) => { const queue = event.currentTarget.value; void attempt(() => api.move(caller.call, queue)); }}
      >
        <option value="" disabled>{t.move}</option>
        {others.map((name) => <option key={name} value={name}>{name}</option>)}
      </select>
      <button type="button" onClick={() => confirm(t.confirmWithdraw) && void attempt(() => api.withdraw(caller.call))}>
        {t.withdraw}
      </button>
    </>
  );
}

function Why({ of, onClose }: { of: Explanation; onClose: () => void }) {
  const t = texts();
  return (
    <div class="why" role="dialog" aria-label={t.why}>
      <p><b>{t.next}:</b> {of.next_agent ?? t.noneEligible}{of.requirement && ` · ${of.requirement}`}</p>
      <ul>{of.agents.map((one) => <li key={one.agent}><b>{one.agent}</b> {one.verdict} {one.detail}</li>)}</ul>
      <button type="button" onClick={onClose}>{t.close}</button>
    </div>
  );
}
