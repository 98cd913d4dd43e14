import { expect, test } from "vitest";
import { detail } from "./detail";
import { stateTexts } from "./texts/states";

const { en, zh } = stateTexts;

test.each([
  ["for 75000 ms", "for 1:15", "已 1:15"],
  ["for 5000 ms more", "for 0:05 more", "还有 0:05"],
  ["Talking for 61000 ms", "talking for 1:01", "通话 已 1:01"],
  ["OnOtherCall for 1000 ms", "on another call for 0:01", "其他通话中 已 0:01"],
  ["level 2 opens in 30000 ms", "level 2 opens in 0:30", "第 2 级将在 0:30 后开放"],
  ["waits for anna", "the caller waits for anna", "来电者在等待 anna"],
  ["waits for team night", "the caller waits for team night", "来电者在等待班组 night"],
  ["refund is 2, needs at least 3; or billing is missing, needs at least 1",
    "refund is 2, needs at least 3; or billing is missing, needs at least 1",
    "refund 为 2，需要 至少 3；或 billing 缺失，需要 至少 1"],
  ["lunch", "lunch", "lunch"],
  ["", "", ""],
])("%s", (text, english, chinese) => {
  expect(detail(text, en)).toBe(english);
  expect(detail(text, zh)).toBe(chinese);
});
