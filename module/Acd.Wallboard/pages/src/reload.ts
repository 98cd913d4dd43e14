import { placeOf, sayIn, type Said } from "./said";
import type { Language } from "./texts";
import { findingsChinese } from "./texts/findings";

/** One thing a reload of the configuration says. */
export interface ReloadLine extends Said {
  /** Path of what it is about, with its line where there is one; empty: said with the rest. */
  where: string;
  /** It tells more of the line above that isn't a part. */
  is_part: boolean;
}

/** The line as people read it. */
export function lineOf(line: ReloadLine, language: Language): string {
  const said = sayIn(language, line, findingsChinese);
  const whole = line.where === "" ? said : `${placeOf(line.where, language)}${language === "zh" ? "：" : ": "}${said}`;
  return line.is_part ? `  ${whole}` : whole;
}
