import { wording } from "../store";
import { statuses } from "../texts";
import { stateTexts } from "../texts/states";

/** What an agent can be set to, for a select. */
export function StatusOptions() {
  const words = wording(stateTexts).statuses;
  return <>{statuses.map((status) => <option key={status} value={status}>{words[status]}</option>)}</>;
}
