import { useState } from "preact/hooks";
import { clock } from "../format";
import { wording } from "../store";
import { stateTexts } from "../texts/states";
import { State } from "../views/State";
import { Titled } from "../views/Titled";
import { ageMs, type Desk, ownAgent, ownDesk } from "./desk";
import { Disposition } from "./Disposition";
import { OwnStatus } from "./OwnStatus";
import { opensByItself, setOpensByItself } from "./screenPop";
import { deskTexts } from "./texts";
import { WrapUp } from "./WrapUp";

/** The agent about himself: what he does, his status, and what is left to do after a call. */
export function DeskPage() {
  const t = wording(deskTexts);
  const of = ownDesk();
  return (
    <Titled title={t.desk}>
      {ownAgent() === null ? <p class="quiet">{t.none}</p> : <State of={{ answer: of, fault: null }} />}
      {ownAgent() !== null && of && <Known key={of.agent} of={of} />}
    </Titled>
  );
}

function Known({ of }: { of: Desk }) {
  const t = wording(deskTexts);
  const [byItself, setByItself] = useState(opensByItself());
  const talks = of.calls.filter((call) => !call.is_ringing);
  return (
    <div class="desk" data-desk={of.agent}>
      <p class="big">
        {of.agent}: <span class={`state ${of.state}`}>{t.states[of.state] ?? of.state}</span> {clock(of.in_state_ms + ageMs())}
      </p>
      <p class="quiet">{t.status}: {wording(stateTexts).statuses[of.status] ?? of.status}{of.reason !== "" && ` (${of.reason})`}</p>
      <OwnStatus key={`${of.status} ${of.reason}`} of={of} />
      <h2>{t.calls}</h2>
      {talks.length === 0 ? <p class="quiet">{t.noCalls}</p> : (
        <ul>{talks.map((call) => <li key={call.offer}>{t.from(call.number, call.name, call.queue)}</li>)}</ul>
      )}
      <div class="cards"><WrapUp of={of} /><Disposition key={of.last_queue} of={of} /></div>
      <label class="quiet">
        <input
          type="checkbox" checked={byItself}
          onChange={(event) => { setByItself(event.currentTarget.checked); setOpensByItself(event.currentTarget.checked); }}
        /> {t.byItself}
      </label>
    </div>
  );
}
