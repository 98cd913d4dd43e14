import { statuses } from "../texts";

/** What an agent can be set to, for a select. */
export const StatusOptions = () => <>{statuses.map((status) => <option key={status} value={status}>{status}</option>)}</>;
