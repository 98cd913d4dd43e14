import type { Stretch } from "./api";
import type { Agent } from "./board";

/** A part of the day as it is drawn: where it begins and how wide it is, in per cent of the whole. */
export interface Bar {
  state: string;
  left: number;
  width: number;
}

/** A state's begin as the board has it and as the day has it may be that far apart. */
const sameMs = 250;

/** The state that was, as soon as the next one shows. */
export const ended = (before: Agent, after: Agent): Stretch =>
  ({ state: before.state, since: before.since, duration_ms: Math.max(0, after.since - before.since), queue: "", reason: "" });

/** What is over and what lasts, oldest first. What was seen to end fills the time since the server was asked what is over. */
export const wholeDay = (over: Stretch[], seen: Stretch[], agent: Agent, now: number): Stretch[] => [
  ...over.filter((one) => one.since < agent.since),
  ...seen.filter((one) => one.since < agent.since && one.since + sameMs >= endOf(over)),
  { state: agent.state, since: agent.since, duration_ms: Math.max(0, now - agent.since), queue: "", reason: "" },
];

const endOf = (over: Stretch[]): number => over.length === 0 ? 0 : over[over.length - 1].since + over[over.length - 1].duration_ms;

/** The stretches side by side, from the first one's beginning to the last one's end. */
export function bars(stretches: Stretch[]): Bar[] {
  if (stretches.length === 0) return [];
  const start = stretches[0].since;
  const last = stretches[stretches.length - 1];
  const whole = Math.max(1, last.since + last.duration_ms - start);
  return stretches.map((one) => ({
    state: one.state, left: (100 * (one.since - start)) / whole, width: (100 * one.duration_ms) / whole,
  }));
}
