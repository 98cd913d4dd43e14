import { useState } from "preact/hooks";
import { api } from "../api";
import { attempt, wording } from "../store";
import { steeringTexts } from "../texts/steering";
import { useFresh } from "./fresh";
import { StatusOptions } from "./StatusOptions";

const onBreak = "On Break";

/** Sets an agent's status; a break's with the reason that goes on record, for which the configured ones are offered. */
export function Force({ agent, status }: { agent: string; status: string }) {
  const t = wording(steeringTexts);
  const [chosen, choose] = useState(status);
  const [reason, setReason] = useState("");
  const set = (event: Event) => {
    event.preventDefault();
    void attempt(() => api.setStatus(agent, chosen, chosen === onBreak ? reason : ""));
  };
  return (
    <form class="actions" onSubmit={set}>
      <label>{t.status} <select value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
        <StatusOptions />
      </select></label>
      {chosen === onBreak && <Reason agent={agent} value={reason} onChange={setReason} />}
      <button type="submit">{t.force}</button>
    </form>
  );
}

function Reason({ agent, value, onChange }: { agent: string; value: string; onChange: (reason: string) => void }) {
  const t = wording(steeringTexts);
  const known = useFresh(() => api.breakReasons(agent), [agent], null).answer ?? [];
  return (
    <label>
      {t.reason} <input list="break-reasons" value={value} onInput={(event) => onChange(event.currentTarget.value)} />
      <datalist id="break-reasons">{known.map((one) => <option key={one} value={one} />)}</datalist>
    </label>
  );
}
