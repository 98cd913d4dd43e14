/** Days and times of day where the server is, wherever the browser is. A zone is an IANA name or an offset such as +09:00. */

/** A zone and a moment browsers know that show the same: not all know zones by their offset. */
export function known(zone: string, ms: number): [zone: string, ms: number] {
  const offset = /^([+-])(\d\d):(\d\d)$/.exec(zone);
  if (offset === null) return [zone, ms];
  const minutes = Number(offset[2]) * 60 + Number(offset[3]);
  return ["UTC", ms + (offset[1] === "-" ? -minutes : minutes) * 60_000];
}

/** Swedes write days and times as we want them. */
function written(zone: string, ms: number, options: Intl.DateTimeFormatOptions): string {
  const [timeZone, at] = known(zone, ms);
  return new Intl.DateTimeFormat("sv-SE", { timeZone, ...options }).format(at);
}

/** The day of a moment (ms since 1970), as 2026-03-01. */
export const dayIn = (zone: string, ms: number): string => written(zone, ms, {});

/** The time of day of a moment, as 14:05 or 14:05:09. */
export const timeIn = (zone: string, ms: number, withSeconds = true): string =>
  written(zone, ms, { hourCycle: "h23", hour: "2-digit", minute: "2-digit", second: withSeconds ? "2-digit" : undefined });
