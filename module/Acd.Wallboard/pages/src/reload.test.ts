import { expect, test } from "vitest";
import { lineOf, type ReloadLine } from "./reload";
import { holdsChinese, sentencesIn, sources } from "./testing/sentences";
import { findingsChinese } from "./texts/findings";

const known = sentencesIn(sources(["Acd.Config", "Acd.Engine/Config", "Acd.Engine/Skills", "Acd.Host/Configuration"]));

test("the pages have Chinese words for all that a reload says, and for nothing else", () => {
  expect(known.size).toBeGreaterThan(100);
  expect(Object.keys(findingsChinese).sort()).toEqual([...known.keys()].sort());
});

test("the words are Chinese, hold no value the server doesn't send, and no gap", () => {
  // What changed in a value is told by the value's own name and signs.
  const { "config-value-changed": _value, "config-change": _change, ...others } = findingsChinese;
  holdsChinese(others, known);
});

const line = (what: string, code: string, values: string[], where = "", is_part = false): ReloadLine =>
  ({ what, code, values, where, is_part });

test.each([
  [line("queue added: sales", "config-change", ["queue", "added", "sales"]), "queue added: sales", "新增队列：sales"],
  [line("max-wait-time: 60 → 30", "config-value-changed", ["max-wait-time", "60", "30"], "", true),
    "  max-wait-time: 60 → 30", "  max-wait-time：60 → 30"],
  [line("\"soon\" isn't a time; …", "time-malformed", ["soon", "isn't a time", "0", "86400"], "queue \"support\" / max-wait-time, line 12"),
    "queue \"support\" / max-wait-time, line 12: \"soon\" isn't a time; …",
    "queue \"support\" / max-wait-time，第 12 行：“soon”无效；请写 0 至 86400 之间的秒数，例如 20 或 0.5，或带单位：500ms、30s、5m、2h"],
  [line("unknown setting \"compatt\", ignored; did you mean \"compat\"?", "name-unknown", ["setting", "compatt", "compat"], "settings / compatt"),
    "settings / compatt: unknown setting \"compatt\", ignored; did you mean \"compat\"?",
    "settings / compatt：未知的设置“compatt”，已忽略；是否应为“compat”？"],
  [line("has no name; give it one", "name-missing", [], "agent number 3"), "agent number 3: has no name; give it one",
    "第 3 个 agent：没有名称，请给出名称"],
  [line("this \"(\" is never closed; write the \")\"", "requirement-unclosed", [], "queue \"q\" / skill-step 1 / requirement, column 3, line 8"),
    "queue \"q\" / skill-step 1 / requirement, column 3, line 8: this \"(\" is never closed; write the \")\"",
    "queue \"q\" / skill-step 1 / requirement，第 3 个字符，第 8 行：此“(”没有闭合，请写“)”"],
  [line("of a newer server", "yet-unheard-of", [], "queues"), "queues: of a newer server", "queues：of a newer server"],
  [line("of no sentence", "constructor", []), "of no sentence", "of no sentence"],
])("%o", (said, english, chinese) => {
  expect(lineOf(said, "en")).toBe(english);
  expect(lineOf(said, "zh")).toBe(chinese);
});
