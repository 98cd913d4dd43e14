import { expect, test } from "vitest";
import { isAbsence, Problem, Silence, wordsOf } from "./problem";
import { holdsChinese, sentencesIn, sources } from "./testing/sentences";
import { problemsChinese } from "./texts/problems";

/** What is said of a configuration isn't refused, but found in it. */
const known = sentencesIn(sources(["Acd.Engine", "Acd.Host/Web", "Acd.Wallboard", "Acd.Host/AcceptDesk.cs"], ["Config", "Skills"]));

test("the pages have Chinese words for each sentence the server refuses with, and for no other", () => {
  expect(known.size).toBeGreaterThan(50);
  expect(Object.keys(problemsChinese).filter((code) => code !== "refused").sort()).toEqual([...known.keys()].sort());
});

test("the words are Chinese, hold no value the server doesn't send, and no gap", () => holdsChinese(problemsChinese, known));

test.each([
  [new Problem(404, "there is no agent \"anna\"", "agent-unknown", ["anna"]), "there is no agent \"anna\"", "没有坐席 anna"],
  [new Problem(409, "queue \"s\" is Draining; open it first", "queue-not-open", ["s", "Draining"]), "queue \"s\" is Draining; open it first",
    "队列 s 的状态为“只出不进”，请先开放"],
  [new Problem(409, "agent \"a\": the phone is reached through loopback, and only SIP phones can be asked to answer; pick it up",
    "accept-refused", ["a", "the phone is reached through loopback, and only SIP phones can be asked to answer; pick it up"]),
  "agent \"a\": the phone is reached through loopback, and only SIP phones can be asked to answer; pick it up",
  "坐席 a：话机经由 loopback 呼叫，只有 SIP 话机能被要求自动接起，请直接摘机"],
  [new Problem(403, "that takes the role Admin, yours is Agent", "role-too-small", ["Admin", "Agent"]),
    "that takes the role Admin, yours is Agent", "需要角色“管理员”，您的角色是“坐席”；管理员可以更改"],
  [new Problem(422, "column 9: \"soon\" isn't a whole number of seconds; write e.g. 30: english>=3", "requirement-seconds-malformed", ["soon"],
    "column 9"), "column 9: \"soon\" isn't a whole number of seconds; write e.g. 30: english>=3",
  "第 9 个字符：“soon”不是整秒数；请写成如 30: english>=3"],
  [new Problem(422, "column 3: this \"(\" is never closed; write the \")\"", "requirement-unclosed", [], "column 3"),
    "column 3: this \"(\" is never closed; write the \")\"", "第 3 个字符：此“(”没有闭合，请写“)”"],
  [new Problem(400, "of a newer server", "yet-unheard-of", []), "of a newer server", "of a newer server"],
  [Problem.of(502, {}), "502", "502"],
  [new Silence(), "the server can't be reached", "无法连接服务器"],
])("%s", (error, english, chinese) => {
  expect(wordsOf(error, "en")).toBe(english);
  expect(wordsOf(error, "zh")).toBe(chinese);
});

test("only a 404 says that something isn't there", () => {
  expect([new Problem(404, ""), new Problem(409, ""), new Silence()].map(isAbsence)).toEqual([true, false, false]);
});
