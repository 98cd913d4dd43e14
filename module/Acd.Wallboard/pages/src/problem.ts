import { sayIn } from "./said";
import type { Language } from "./texts";
import { problemsChinese } from "./texts/problems";

/** A refusal of the server's (RFC 9457): in its own, English words, and with what is needed to say it in others. */
export class Problem extends Error {
  constructor(readonly status: number, detail: string, readonly code = "", readonly values: string[] = []) {
    super(detail);
  }

  /** What a server, or what stands between, answered that may be no problem details at all. */
  static of(status: number, body: { detail?: string; title?: string; code?: string; values?: string[] }): Problem {
    return new Problem(status, body.detail ?? body.title ?? `${status}`, body.code, body.values);
  }
}

/** Nobody has answered. */
export class Silence extends Error {}

/** What it is about isn't there. */
export const isAbsence = (error: unknown): boolean => error instanceof Problem && error.status === 404;

const silence = { en: "the server can't be reached", zh: "无法连接服务器" };

/** What an error says to people: in English as the server has it, in Chinese as far as the page knows its words. */
export function wordsOf(error: unknown, language: Language): string {
  if (error instanceof Silence) return silence[language];
  if (error instanceof Problem) return sayIn(language, { what: error.message, code: error.code, values: error.values }, problemsChinese);
  return error instanceof Error ? error.message : String(error);
}
