import { useState } from "preact/hooks";
import { attempt, wording } from "../store";
import { StatusOptions } from "../views/StatusOptions";
import { type Desk, deskOrders } from "./desk";
import { deskTexts } from "./texts";

const onBreak = "On Break";

/** What the agent declares; a break with its reason. */
export function OwnStatus({ of }: { of: Desk }) {
  const t = wording(deskTexts);
  const [status, setStatus] = useState(of.status);
  const [reason, setReason] = useState(of.reason);
  const set = (event: Event) => {
    event.preventDefault();
    void attempt(() => deskOrders.setStatus(status, status === onBreak ? reason : ""));
  };
  return (
    <form class="actions own-status" onSubmit={set}>
      <label>{t.change} <select value={status} onChange={(event) => setStatus(event.currentTarget.value)}>
        <StatusOptions />
      </select></label>
      {status === onBreak && <Reason known={of.break_reasons} value={reason} onChange={setReason} />}
      <button type="submit">{t.set}</button>
    </form>
  );
}

function Reason({ known, value, onChange }: { known: string[]; value: string; onChange: (reason: string) => void }) {
  const t = wording(deskTexts);
  return (
    <label>{t.reason} {known.length > 0 ? (
      <select class="reason" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {["", ...known].map((one) => <option key={one} value={one}>{one || "–"}</option>)}
      </select>
    ) : <input class="reason" value={value} onInput={(event) => onChange(event.currentTarget.value)} />}</label>
  );
}
