import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { deskTexts } from "./desk/texts";
import { textsOf } from "./texts";
import { dayTexts } from "./texts/day";
import { frameTexts } from "./texts/frame";
import { reloadTexts } from "./texts/reload";
import { reportTexts } from "./texts/report";
import { stateTexts } from "./texts/states";
import { steeringTexts } from "./texts/steering";
import { columnsOf, kinds } from "./report";
import { statuses } from "./texts";

const all = {
  texts: { en: textsOf("en"), zh: textsOf("zh") }, dayTexts, deskTexts, frameTexts, reloadTexts, reportTexts, stateTexts, steeringTexts,
};

/** Every text by its path; functions are asked with their parameters' numbers. */
function flat(of: object, path = ""): Record<string, string> {
  return Object.assign({}, ...Object.entries(of).map(([key, value]) => {
    const at = `${path}.${key}`;
    if (typeof value === "function") return { [at]: String(value("1", "2", "3")) };
    return typeof value === "object" ? flat(value, at) : { [at]: value as string };
  }));
}

test.each(Object.entries(all))("%s has the same keys in both languages, and none is empty", (_, both) => {
  const [english, chinese] = [flat(both.en), flat(both.zh)];
  expect(Object.keys(chinese).sort()).toEqual(Object.keys(english).sort());
  expect(Object.entries({ ...english, ...chinese }).filter(([, text]) => text.trim() === "")).toEqual([]);
});

test.each(Object.entries(all))("%s is Chinese where it is to be Chinese", (_, both) => {
  // The name of the other language is written in that language, and a colon in none; a skill's text is the site's until it says one of
  // the engine's phrases.
  const own = [".language", ".colon", ".skills"];
  const english = Object.entries(flat(both.zh)).filter(([key, text]) => !own.includes(key) && !/\p{Script=Han}/u.test(text));
  expect(english).toEqual([]);
});

/** Members of an enum of the engine's. */
function membersOf(file: string): string[] {
  const code = readFileSync(join(import.meta.dirname, "../../../Acd.Engine", file), "utf8");
  return [...code.matchAll(/^ {4}([A-Z]\w+),?\r?$/gm)].map((one) => one[1]);
}

const kebab = (name: string): string => name.replace(/(?<=.)(?=[A-Z])/g, "-").toLowerCase();

test.each([
  ["agents", membersOf("Agents/AgentState.cs").map(kebab)],
  ["callers", membersOf("Queues/CallerState.cs").map((name) => name.toLowerCase())],
  ["modes", membersOf("Queues/QueueMode.cs").map((name) => name.toLowerCase())],
  ["verdicts", membersOf("Explain/AgentVerdict.cs")],
  ["statuses", statuses],
] as const)("%s: the pages have a word for each of the engine's, and no other", (what, members) => {
  expect(members.length).toBeGreaterThan(2);
  expect(Object.keys(stateTexts.en[what]).sort()).toEqual([...members].sort());
});

test("each column that is shown has a name", () => {
  for (const column of kinds.flatMap(columnsOf)) expect([column, reportTexts.en.columns[column]]).not.toEqual([column, undefined]);
});
