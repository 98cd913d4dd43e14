import type { Queue } from "../board";

/** Whether somebody waits for longer than what counts as in time. */
export const isLate = (queue: Queue, now: number): boolean =>
  queue.today.within_ms !== null && queue.longest_wait_since !== null && now - queue.longest_wait_since > queue.today.within_ms;
