import { useEffect, useRef, useState } from "preact/hooks";
import { clock } from "../format";
import { attempt, failure, wording } from "../store";
import { ageMs, type Call, deskOrders, ownAgent, ownDesk, watchDesk } from "./desk";
import { newPages, opensByItself, pageOf } from "./screenPop";
import { deskTexts } from "./texts";
import "./desk.css";

/** Who calls while the agent's phone rings, above whatever page he looks at. */
export function Incoming() {
  const agent = ownAgent();
  const opened = useRef(new Set<string>());
  useEffect(() => (agent === null ? undefined : watchDesk()), [agent]);
  const ringing = ownDesk()?.calls.filter((call) => call.is_ringing) ?? [];
  useEffect(() => {
    if (!opensByItself()) return;
    for (const page of newPages(ringing, opened.current))
      if (window.open(page, "_blank") === null) failure.value = () => wording(deskTexts).blocked;
  });
  return agent === null ? null : <>{ringing.map((call) => <Ringing key={call.offer} call={call} />)}</>;
}

function Ringing({ call }: { call: Call }) {
  const t = wording(deskTexts);
  const page = pageOf(call);
  // The answer comes when the phone has answered, or hasn't for some seconds.
  const [accepting, setAccepting] = useState(false);
  const accept = async () => {
    if (accepting) return;
    setAccepting(true);
    await attempt(() => deskOrders.accept(call.offer));
    setAccepting(false);
  };
  return (
    <section class="incoming" aria-label={t.incoming} data-offer={call.offer}>
      <p role="alert">{call.call === null ? t.anybody(call.queue) : t.from(call.number, call.name, call.queue)}</p>
      {call.call !== null && <p class="quiet">{t.waited} {clock(call.wait_ms + ageMs())}</p>}
      <p class="actions">
        <button type="button" class="accept" aria-disabled={accepting} onClick={accept}>{accepting ? t.accepting : t.accept}</button>
        <button type="button" class="decline" onClick={() => attempt(() => deskOrders.decline(call.offer))}>{t.decline}</button>
        {page !== null && <a class="button" href={page} target="_blank" rel="noopener noreferrer">{t.page}</a>}
      </p>
    </section>
  );
}
