import { useState } from "preact/hooks";
import { api } from "../api";
import { attempt, wording } from "../store";
import { steeringTexts } from "../texts/steering";
import { StatusOptions } from "./StatusOptions";

/** Sets an agent's status, with the reason that goes on record. */
export function Force({ agent, status }: { agent: string; status: string }) {
  const t = wording(steeringTexts);
  const [chosen, choose] = useState(status);
  const [reason, setReason] = useState("");
  const set = (event: Event) => {
    event.preventDefault();
    void attempt(() => api.setStatus(agent, chosen, reason));
  };
  return (
    <form class="actions" onSubmit={set}>
      <label>{t.status} <select value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
        <StatusOptions />
      </select></label>
      <label>{t.reason} <input value={reason} onInput={(event) => setReason(event.currentTarget.value)} /></label>
      <button type="submit">{t.force}</button>
    </form>
  );
}
