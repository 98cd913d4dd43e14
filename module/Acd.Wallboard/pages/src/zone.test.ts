import { expect, test } from "vitest";
import { dayIn, timeIn } from "./zone";

const evening = Date.UTC(2026, 2, 1, 23, 30, 5);

test("a day and a time are those of the zone, not the browser's", () => {
  expect([dayIn("UTC", evening), timeIn("UTC", evening)]).toEqual(["2026-03-01", "23:30:05"]);
  expect([dayIn("Asia/Tokyo", evening), timeIn("Asia/Tokyo", evening)]).toEqual(["2026-03-02", "08:30:05"]);
  expect([dayIn("+09:00", evening), timeIn("+09:00", evening, false)]).toEqual(["2026-03-02", "08:30"]);
  expect(dayIn("-03:30", Date.UTC(2026, 2, 1, 3))).toBe("2026-02-28");
});

test("midnight is 00:00, on days the clock is changed too", () => {
  expect(timeIn("Europe/Berlin", Date.UTC(2026, 2, 28, 23))).toBe("00:00:00");
  expect(timeIn("Europe/Berlin", Date.UTC(2026, 2, 29, 22))).toBe("00:00:00");
});
