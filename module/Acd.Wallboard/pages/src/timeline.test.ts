import { expect, test } from "vitest";
import type { Stretch } from "./api";
import type { Agent } from "./board";
import { bars, ended, wholeDay } from "./timeline";

const stretch = (state: string, since: number, duration_ms: number): Stretch => ({ state, since, duration_ms, queue: "", reason: "" });
const agent = { name: "anna", state: "ready", since: 4_000 } as Agent;

test("what lasts comes after what is over", () => {
  const day = wholeDay([stretch("ready", 1_000, 1_000), stretch("talking", 2_000, 2_000)], [], agent, 5_000);
  expect(day.map((one) => [one.state, one.duration_ms])).toEqual([["ready", 1_000], ["talking", 2_000], ["ready", 1_000]]);
});

test("a state that ended since the picture isn't there twice", () => {
  expect(wholeDay([stretch("ready", 4_000, 500)], [], agent, 5_000)).toHaveLength(1);
});

test("a state that was seen to end is there before the server has told of it, and once when it has", () => {
  const seen = [ended({ ...agent, state: "wrap-up", since: 2_000 }, agent)];
  const states = (over: Stretch[]) => wholeDay(over, seen, agent, 5_000).map((one) => [one.state, one.since, one.duration_ms]);
  const [ready, lasting] = [["ready", 1_000, 1_010], ["ready", 4_000, 1_000]];
  expect(states([stretch("ready", 1_000, 1_010)])).toEqual([ready, ["wrap-up", 2_000, 2_000], lasting]);
  expect(states([stretch("ready", 1_000, 1_010), stretch("wrap-up", 2_010, 1_990)]))
    .toEqual([ready, ["wrap-up", 2_010, 1_990], lasting]);
});

test("bars fill the strip from its left to its right", () => {
  expect(bars([stretch("ready", 1_000, 1_000), stretch("talking", 2_000, 3_000)])).toEqual([
    { state: "ready", left: 0, width: 25 }, { state: "talking", left: 25, width: 75 },
  ]);
  expect(bars([])).toEqual([]);
});
