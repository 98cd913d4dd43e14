import { clock } from "../format";
import { now } from "../store";

/** The time since a moment. A part of its own, so that a second that passes draws nothing but this. */
export const Since = ({ at }: { at: number }) => <>{clock(now.value - at)}</>;
