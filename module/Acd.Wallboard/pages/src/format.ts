/** 75 s as 1:15, 3,675 s as 1:01:15. */
export function clock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (value: number) => value.toString().padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** 0.875 as 88 %; nothing to divide by as a dash. */
export const percent = (share: number | null): string => (share === null ? "–" : `${Math.round(share * 100)} %`);

/** The name of an enum's member as the pages have it: OnBreak is on-break. */
export const kebab = (name: string): string => name.replace(/(?<=.)(?=[A-Z])/g, "-").toLowerCase();
