/** What the server sends (its OpenAPI document has the meaning of each member) and how changes are folded into it. */

export interface Figures {
  offered: number;
  answered: number;
  abandoned: number;
  service_level: number | null;
  within_ms: number | null;
  average_speed_of_answer_ms: number | null;
  longest_wait_ms: number;
}

export interface AgentCounts {
  ready: number;
  ringing: number;
  talking: number;
  wrap_up: number;
  resting: number;
  on_break: number;
  logged_out: number;
}

export interface Queue {
  name: string;
  strategy: string;
  mode: "open" | "draining" | "closed";
  waiting: number;
  longest_wait_since: number | null;
  expected_wait_ms: number | null;
  talking: number;
  callbacks: number;
  agents: AgentCounts;
  interval: Figures;
  today: Figures;
}

export interface Agent {
  name: string;
  status: string;
  state: string;
  since: number;
  call: string | null;
  queues: string[];
  answered_today: number;
  occupancy: number | null;
}

export interface Caller {
  call: string;
  uuid: string;
  queue: string;
  number: string;
  name: string;
  state: string;
  joined_at: number;
  wait_ms: number | null;
  agent: string;
}

export interface Picture {
  at: number;
  queues: Queue[];
  agents: Agent[];
  callers: Caller[];
}

export interface Delta extends Picture {
  gone_queues: string[];
  gone_agents: string[];
  gone_callers: string[];
  caller_order: string[] | null;
}

/** agent-2 comes before agent-10. */
export const natural = new Intl.Collator("en", { numeric: true }).compare;

export const emptyPicture: Picture = { at: 0, queues: [], agents: [], callers: [] };

/** A whole picture of the server's, with its queues and agents in the order people read names in. */
export const inOrder = (whole: Picture): Picture => ({ ...whole, queues: byName(whole.queues), agents: byName(whole.agents) });

const byName = <T extends { name: string }>(cards: T[]): T[] => [...cards].sort((a, b) => natural(a.name, b.name));

/** The picture after a change; cards nothing happened to stay the same objects. */
export function fold(before: Picture, delta: Delta): Picture {
  const callers = merge(before.callers, delta.callers, delta.gone_callers, (caller) => caller.call);
  return {
    at: delta.at,
    queues: mergeByName(before.queues, delta.queues, delta.gone_queues),
    agents: mergeByName(before.agents, delta.agents, delta.gone_agents),
    callers: delta.caller_order ? order(callers, delta.caller_order) : callers,
  };
}

/** Sorted again only when there is a new name among them. */
function mergeByName<T extends { name: string }>(before: T[], changed: T[], gone: string[]): T[] {
  const after = merge(before, changed, gone, (card) => card.name);
  return after.length > before.length - gone.length ? byName(after) : after;
}

function merge<T>(before: T[], changed: T[], gone: string[], key: (card: T) => string): T[] {
  if (changed.length === 0 && gone.length === 0) return before;
  const cards = new Map(before.map((card) => [key(card), card]));
  for (const name of gone) cards.delete(name);
  for (const card of changed) cards.set(key(card), card);
  return [...cards.values()];
}

function order(callers: Caller[], ids: string[]): Caller[] {
  const place = new Map(ids.map((id, index) => [id, index]));
  return [...callers].sort((a, b) => (place.get(a.call) ?? Infinity) - (place.get(b.call) ?? Infinity));
}
