import { effect, signal } from "@preact/signals";
import { part, send } from "../api";
import { isAbsence } from "../problem";
import { me, now, picture } from "../store";
import { type Fresh, nothingYet } from "../views/fresh";

/** What the server says of the agent who looks (its OpenAPI document has the meaning of each member), and what he orders. */
export interface Call {
  offer: string;
  is_ringing: boolean;
  queue: string;
  call: string | null;
  number: string;
  name: string;
  wait_ms: number;
  ring_ms: number;
  screen_pop_url: string | null;
}

export interface Desk {
  agent: string;
  status: string;
  reason: string;
  state: string;
  in_state_ms: number;
  held_ms: number;
  needs_disposition: boolean;
  can_end_wrap_up: boolean;
  extension_left_ms: number;
  last_queue: string;
  disposition: string;
  codes: string[];
  break_reasons: string[];
  calls: Call[];
}

const desk = signal<{ of: string | null } & Fresh<Desk>>({ of: null, ...nothingYet });

/** The board tells of most changes within a second; this is for what it doesn't show, such as a second call. */
const refreshMs = 5_000;
let takenAt = 0;
let asked = 0;

/** The agent who looks; null: he is none, or may only look. */
export const ownAgent = (): string | null =>
  me.value?.agent && me.value.role !== "Viewer" ? me.value.agent : null;

/** What the server said last of him. */
export const freshDesk = (): Fresh<Desk> => (desk.value.of === ownAgent() ? desk.value : nothingYet);

/** What is known of him; null: nothing yet, or there is no such agent. */
export const ownDesk = (): Desk | null => freshDesk().answer;

/** How old what the desk shows is, ms; whoever asks is drawn anew each second. */
export const ageMs = (): number => {
  void now.value;
  return Math.max(0, Date.now() - takenAt);
};

/**
 * Asks the server. Of two answers that overtake each other the one asked for last counts; without one the old picture stays, unless the
 * agent isn't there any more.
 */
export async function refresh(): Promise<void> {
  const of = ownAgent();
  const turn = ++asked;
  if (of === null) return;
  try {
    const answer: Desk = await (await send("GET", `agents/${part(of)}/desk`)).json();
    if (turn !== asked) return;
    takenAt = Date.now();
    desk.value = { of, answer, fault: null };
  } catch (fault) {
    if (turn === asked) desk.value = { of, answer: isAbsence(fault) ? null : ownDesk(), fault };
  }
}

/** Asks again whenever the board shows something new of the agent, and every few seconds. Returns what ends it. */
export function watchDesk(): () => void {
  let seen = "";
  const stop = effect(() => {
    const agent = ownAgent();
    const card = picture.value.agents.find((one) => one.name === agent);
    const shown = `${agent} ${card?.status} ${card?.state} ${card?.since} ${card?.call}`;
    if (shown === seen) return;
    seen = shown;
    void refresh();
  });
  const timer = setInterval(() => void refresh(), refreshMs);
  return () => { stop(); clearInterval(timer); };
}

/** Orders something for the agent and shows at once what came of it. */
async function order(method: string, path: string, body?: unknown): Promise<void> {
  await send(method, `agents/${part(ownAgent() ?? "")}/${path}`, body).finally(refresh);
}

export const deskOrders = {
  setStatus: (status: string, reason: string) => order("PUT", "status", { status, reason }),
  endWrapUp: () => order("DELETE", "wrap-up"),
  extendWrapUp: (byMs: number) => order("POST", "wrap-up/extension", { by_ms: byMs }),
  setDisposition: (code: string) => order("PUT", "disposition", { code }),
  accept: (offer: string) => order("POST", `offers/${part(offer)}/accept`),
  decline: (offer: string) => order("POST", `offers/${part(offer)}/decline`),
};
