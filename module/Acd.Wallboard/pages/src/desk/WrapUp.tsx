import { clock } from "../format";
import { attempt, wording } from "../store";
import { ageMs, type Desk, deskOrders } from "./desk";
import { deskTexts } from "./texts";

const minuteMs = 60_000;

/** How long wrap-up or rest hold the agent, and what he may do about it. */
export function WrapUp({ of }: { of: Desk }) {
  const t = wording(deskTexts);
  if (of.state !== "wrap-up" && of.state !== "cooling") return null;
  const moreMs = Math.min(minuteMs, of.extension_left_ms);
  return (
    <section class="card wrap-up" aria-labelledby="wrap-up">
      <h2 id="wrap-up">{of.state === "wrap-up" ? t.wrapUp : t.states[of.state]}</h2>
      {of.needs_disposition ? <p>{t.untilCode}</p> : <p class="big"><b>{clock(of.held_ms - ageMs())}</b> {t.left}</p>}
      <p class="actions">
        {of.can_end_wrap_up && (
          <button type="button" class="end" onClick={() => attempt(deskOrders.endWrapUp)}>{t.end}</button>
        )}
        {moreMs > 0 && !of.needs_disposition && (
          <button type="button" class="extend" onClick={() => attempt(() => deskOrders.extendWrapUp(moreMs))}>
            {t.extend(Math.round(moreMs / 6_000) / 10)}
          </button>
        )}
      </p>
    </section>
  );
}
