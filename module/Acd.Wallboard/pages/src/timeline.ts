import type { Stretch } from "./api";
import type { Agent } from "./board";

/** A part of the day as it is drawn: where it begins and how wide it is, in per cent of the whole. */
export interface Bar {
  state: string;
  left: number;
  width: number;
}

/** What is over and what lasts, oldest first. */
export const wholeDay = (over: Stretch[], agent: Agent, now: number): Stretch[] => [
  ...over.filter((one) => one.since < agent.since),
  { state: agent.state, since: agent.since, duration_ms: Math.max(0, now - agent.since), queue: "", reason: "" },
];

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
