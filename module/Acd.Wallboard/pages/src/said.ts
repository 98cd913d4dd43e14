import type { Language } from "./texts";

/** What the server says in English, and what is needed to say it in other words. */
export interface Said {
  /** In English. */
  what: string;
  /** Which sentence it is. */
  code: string;
  /** What the sentence is about, in the order in which it has it. */
  values: string[];
}

/** Chinese words by a sentence's code; the values are texts in the order in which the English words have them. */
export type Chinese = Record<string, (...values: string[]) => string>;

/** In the language as far as its words are known, otherwise in English. */
export function sayIn(language: Language, { what, code, values }: Said, chinese: Chinese): string {
  const say = language === "zh" && Object.hasOwn(chinese, code) ? chinese[code] : undefined;
  return say === undefined ? what : say(...values);
}

/** A place's names are those of the file; the words between them are the page's. */
export const placeOf = (where: string, language: Language): string => language === "en" ? where : where
  .replace(/, line (\d+)$/, "，第 $1 行")
  .replace(/(^|, )column (\d+)(?=，|$)/, (_, before: string, column: string) => `${before && "，"}第 ${column} 个字符`)
  .replace(/^(queue|agent|tier) number (\d+)/, "第 $2 个 $1")
  .replace(/^configuration$/, "配置");
