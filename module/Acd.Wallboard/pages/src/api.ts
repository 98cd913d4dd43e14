import { Problem, Silence } from "./problem";
import type { ReloadLine } from "./reload";

/** Requests to the server. What it refuses is a {@link Problem}. */
export interface Me {
  needs_setup: boolean;
  name: string | null;
  /** Time zone of the reports' days. */
  zone: string | null;
  role: "Viewer" | "Agent" | "Supervisor" | "Admin" | null;
  agent: string | null;
  /** Where he listens in; empty: not said. */
  phone: string | null;
}

export interface Explanation {
  queue: string;
  points: number;
  priority: number;
  requirement: string;
  next_agent: string | null;
  /** Half of those in his place wait less; beyond all numbers when nobody is there to serve him. */
  wait: { p50_ms: number };
  agents: { agent: string; verdict: string; detail: string }[];
}

/** What came of a reload, or of trying one. */
export interface Reloaded {
  is_done: boolean;
  summary: string;
  changes: ReloadLine[];
  errors: ReloadLine[];
  warnings: ReloadLine[];
}

/** A state of an agent that is over. */
export interface Stretch {
  state: string;
  since: number;
  duration_ms: number;
  queue: string;
  reason: string;
}

/** A supervisor who listens in on an agent. */
export interface Follower {
  /** His phone. */
  supervisor: string;
  mode: FollowMode;
  state: "dialling" | "waiting" | "hearing";
}

export type FollowMode = "listen" | "whisper" | "barge";

/** A report's row: its columns as scripts/report has them. Texts are names and times; null: nothing to divide by. */
export type ReportRow = Record<string, string | number | null>;

/** What a number of a report is, in English, with its code. */
export interface Formula {
  name: string;
  formula: string;
  code: string;
}

export interface Report {
  rows: ReportRow[];
  formulas: Formula[];
}

/** What a report is asked for with. */
export interface ReportWish {
  what: string;
  day: string;
  interval: string;
  name: string;
}

export async function send(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<Response> {
  const answer = await ask(`/api/v1/${path}`, {
    method,
    headers: body === undefined ? {} : { "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
    signal,
  });
  if (!answer.ok) throw Problem.of(answer.status, await answer.json().catch(() => ({})));
  return answer;
}

/** A browser says in words of its own that nobody answered. */
async function ask(path: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(path, request);
  } catch {
    throw new Silence();
  }
}

export const part = encodeURIComponent;

/** Where a report is, as JSON or CSV. */
export function reportLink({ what, day, interval, name }: ReportWish, format: "json" | "csv"): string {
  const query = new URLSearchParams({ day, interval, name, format });
  return `reports/${part(what)}?${query}`;
}

export const api = {
  me: async (): Promise<Me> => (await send("GET", "me")).json(),
  setUp: (token: string, name: string, password: string) => send("POST", "setup", { token, name, password }),
  logIn: (name: string, password: string) => send("POST", "login", { name, password }),
  logOut: () => send("POST", "logout"),
  setStatus: (agent: string, status: string, reason = "") => send("PUT", `agents/${part(agent)}/status`, { status, reason }),
  breakReasons: async (agent: string): Promise<string[]> =>
    (await (await send("GET", `agents/${part(agent)}/desk`)).json()).break_reasons,
  follow: (agent: string, phone: string, mode: FollowMode) => send("PUT", `agents/${part(agent)}/monitor`, { phone, mode }),
  followers: async (agent: string): Promise<Follower[]> => (await send("GET", `agents/${part(agent)}/monitor`)).json(),
  unfollow: (agent: string) => send("DELETE", `agents/${part(agent)}/monitor`),
  setModeOfAll: (mode: string) => send("PUT", "queues/mode", { mode }),
  setPriority: (call: string, priority: number) => send("PUT", `callers/${call}/priority`, { priority }),
  move: (call: string, queue: string) => send("PUT", `callers/${call}/queue`, { queue }),
  withdraw: (call: string) => send("POST", `callers/${call}/withdrawal`, {}),
  setMode: (queue: string, mode: string) => send("PUT", `queues/${part(queue)}/mode`, { mode }),
  tryReload: async (): Promise<Reloaded> => (await send("POST", "config/trial")).json(),
  reload: async (): Promise<Reloaded> => (await send("POST", "config/reload")).json(),
  report: async (wish: ReportWish): Promise<Report> => (await send("GET", reportLink(wish, "json"))).json(),
  timeline: async (agent: string): Promise<Stretch[]> => (await send("GET", `agents/${part(agent)}/timeline`)).json(),
  /** Who would get a caller who joined now with that requirement; nobody joins. */
  tryJoin: async (queue: string, requirement: string): Promise<Explanation> =>
    (await send("GET", `queues/${part(queue)}/explanation?${new URLSearchParams({ requirement })}`)).json(),
  explain: async (call: string): Promise<Explanation> => (await send("GET", `callers/${call}/explanation`)).json(),
};
