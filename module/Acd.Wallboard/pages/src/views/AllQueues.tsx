import { api } from "../api";
import { attempt, wording } from "../store";
import { steeringTexts } from "../texts/steering";

/** For emergencies: every queue at once. */
export function AllQueues() {
  const t = wording(steeringTexts);
  return (
    <p class="actions" role="group" aria-label={t.all}>
      <button type="button" onClick={() => confirm(t.closeAllQuestion) && void attempt(() => api.setModeOfAll("closed"))}>{t.closeAll}</button>
      <button type="button" onClick={() => attempt(() => api.setModeOfAll("open"))}>{t.openAll}</button>
    </p>
  );
}
