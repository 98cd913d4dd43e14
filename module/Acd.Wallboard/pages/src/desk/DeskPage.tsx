import { useState } from "preact/hooks";
import { clock } from "../format";
import { isAbsence } from "../problem";
import { texts, wording } from "../store";
import { stateTexts } from "../texts/states";
import { State } from "../views/State";
import { Titled } from "../views/Titled";
import { ageMs, type Desk, freshDesk, ownAgent } from "./desk";
import { Disposition } from "./Disposition";
import { OwnStatus } from "./OwnStatus";
import { opensByItself, setOpensByItself } from "./screenPop";
import { deskTexts } from "./texts";
import { WrapUp } from "./WrapUp";

/** The agent about himself: what he does, his status, and what is left to do after a call. */
export function DeskPage() {
  const t = wording(deskTexts);
  const agent = ownAgent();
  if (agent === null) return <Titled title={t.desk}><p class="quiet">{t.none}</p></Titled>;
  const fresh = freshDesk();
  return (
    <Titled title={t.desk}>
      {isAbsence(fresh.fault) ? <p class="failing" role="alert">{t.gone(agent)}</p> : <State of={fresh} />}
      {fresh.answer && <Known key={agent} of={fresh.answer} />}
    </Titled>
  );
}

function Known({ of }: { of: Desk }) {
  const t = wording(deskTexts);
  const { colon } = texts();
  const [byItself, setByItself] = useState(opensByItself());
  const talks = of.calls.filter((call) => !call.is_ringing);
  return (
    <div class="desk" data-desk={of.agent}>
      <p class="big">
        {of.agent}{colon}<span class={`state ${of.state}`}>{t.states[of.state] ?? of.state}</span> {clock(of.in_state_ms + ageMs())}
      </p>
      <p class="quiet">
        {t.status}{colon}{wording(stateTexts).statuses[of.status] ?? of.status}{of.reason !== "" && ` (${of.reason})`}
      </p>
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
