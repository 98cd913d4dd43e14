import { memo } from "preact/compat";
import { useRef, useState } from "preact/hooks";
import { api } from "../api";
import type { Caller } from "../board";
import { clock } from "../format";
import { queueLink } from "../links";
import { attempt, picture, queueNames, texts, wording } from "../store";
import { stateTexts } from "../texts/states";
import { isLong, useNear } from "./near";
import { steers } from "./rights";
import { Since } from "./Since";
import { Why } from "./Why";

const priorityOfTheNext = 1000;

export function Callers({ queue }: { queue?: string }) {
  const t = texts();
  const [explained, explain] = useState<Caller | null>(null);
  const section = useRef<HTMLElement>(null);
  const close = () => {
    explain(null);
    // Who was asked about may have left, and his button with him.
    if (document.activeElement === document.body) section.current?.focus();
  };
  const callers = picture.value.callers.filter((caller) =>
    caller.state !== "leaving" && (queue === undefined || caller.queue === queue));
  return (
    <section ref={section} tabIndex={-1} aria-labelledby="callers">
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
      {explained && <Why call={explained.call} who={explained.number || explained.call} onClose={close} />}
    </section>
  );
}

interface RowProps {
  caller: Caller;
  onExplain: (caller: Caller) => void;
  long: boolean;
}

const Row = memo(({ caller, onExplain, long }: RowProps) => {
  const t = texts();
  const { place, isNear } = useNear<HTMLTableRowElement>(long);
  const waits = caller.wait_ms === null;
  const state = wording(stateTexts).callers[caller.state] ?? caller.state;
  if (!isNear) return <tr ref={place} class="far" data-call={caller.call}><td>{caller.number}</td><td colSpan={5}>{state}</td></tr>;
  return (
    <tr ref={place} data-call={caller.call}>
      <td>{caller.number} {caller.name}</td>
      <td><a href={queueLink(caller.queue)}>{caller.queue}</a></td>
      <td>{state}</td>
      <td>{waits ? <Since at={caller.joined_at} /> : clock(caller.wait_ms!)}</td>
      <td>{caller.agent}</td>
      <td>
        <div class="actions">
          {waits && (
            <button type="button" onClick={() => onExplain(caller)}>{t.why}</button>
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
