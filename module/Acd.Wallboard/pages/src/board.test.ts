import { expect, test } from "vitest";
import { type Agent, type Caller, type Delta, emptyPicture, fold, inOrder, type Picture } from "./board";

const caller = (call: string, state = "waiting"): Caller => ({
  call, uuid: call, queue: "support", number: "1", name: "", state, joined_at: 1, wait_ms: null, agent: "",
});

const delta = (change: Partial<Delta>): Delta => ({
  ...emptyPicture, at: 2, gone_queues: [], gone_agents: [], gone_callers: [], caller_order: null, ...change,
});

test("a card that changed replaces the one before, the others stay the same objects", () => {
  const before: Picture = { ...emptyPicture, callers: [caller("call-1"), caller("call-2")] };
  const after = fold(before, delta({ callers: [caller("call-2", "offered")] }));
  expect(after.callers[0]).toBe(before.callers[0]);
  expect(after.callers[1].state).toBe("offered");
});

test("who is gone is gone, and the order is the one sent", () => {
  const before: Picture = { ...emptyPicture, callers: [caller("call-1"), caller("call-2"), caller("call-3")] };
  const after = fold(before, delta({ gone_callers: ["call-1"], caller_order: ["call-3", "call-2"] }));
  expect(after.callers.map((one) => one.call)).toEqual(["call-3", "call-2"]);
});

test("nothing changed, nothing is made anew", () => {
  const before: Picture = { ...emptyPicture, callers: [caller("call-1")] };
  expect(fold(before, delta({})).callers).toBe(before.callers);
});

const agent = (name: string): Agent => ({
  name, status: "Available", state: "ready", since: 1, call: null, queues: [], answered_today: 0, occupancy: null,
});

test("agents stand as people read their names, who comes later among them, too", () => {
  const names = (of: Picture) => of.agents.map((one) => one.name);
  const whole = inOrder({ ...emptyPicture, agents: [agent("agent-1"), agent("agent-10"), agent("agent-2")] });
  expect(names(whole)).toEqual(["agent-1", "agent-2", "agent-10"]);
  expect(names(fold(whole, delta({ agents: [agent("agent-3")] })))).toEqual(["agent-1", "agent-2", "agent-3", "agent-10"]);
  expect(names(fold(whole, delta({ agents: [agent("agent-3")], gone_agents: ["agent-2"] })))).toEqual(["agent-1", "agent-3", "agent-10"]);
});
