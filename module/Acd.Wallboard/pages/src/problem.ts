/** A refusal of the server's (RFC 9457), in its own words. */
export class Problem extends Error {
  constructor(readonly status: number, detail: string) {
    super(detail);
  }
}

/** What it is about isn't there. */
export const isAbsence = (error: unknown): boolean => error instanceof Problem && error.status === 404;

/** What an error says to people. */
export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
