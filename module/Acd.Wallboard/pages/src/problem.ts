import { placeOf, sayIn } from "./said";
import type { Language } from "./texts";
import { findingsChinese } from "./texts/findings";
import { problemsChinese } from "./texts/problems";

/** A refusal of the server's (RFC 9457): in its own, English words, and with what is needed to say it in others. */
export class Problem extends Error {
  constructor(readonly status: number, detail: string, readonly code = "", readonly values: string[] = [],
    readonly where = "") {
    super(detail);
  }

  /** What a server, or what stands between, answered that may be no problem details at all. */
  static of(status: number, body: { detail?: string; title?: string; code?: string; values?: string[]; where?: string }): Problem {
    return new Problem(status, body.detail ?? body.title ?? `${status}`, body.code, body.values, body.where);
  }
}

/** Nobody has answered. */
export class Silence extends Error {}

/** What it is about isn't there. */
export const isAbsence = (error: unknown): boolean => error instanceof Problem && error.status === 404;

const silence = { en: "the server can't be reached", zh: "无法连接服务器" };

/** What is wrong within a value is said as it is of a configuration's. */
const chinese = { ...findingsChinese, ...problemsChinese };

/** What an error says to people: in English as the server has it, in Chinese as far as the page knows its words. */
export function wordsOf(error: unknown, language: Language): string {
  if (error instanceof Silence) return silence[language];
  if (error instanceof Problem) {
    const said = sayIn(language, { what: error.message, code: error.code, values: error.values }, chinese);
    // In English the place stands in the server's words.
    return said === error.message || error.where === "" ? said : `${placeOf(error.where, language)}：${said}`;
  }
  return error instanceof Error ? error.message : String(error);
}
