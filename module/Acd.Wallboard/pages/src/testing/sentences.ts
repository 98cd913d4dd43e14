import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import type { Chinese } from "../said";

const module = join(import.meta.dirname, "../../../..");

/** Sources of the server's, of files and whole folders of its modules, without those of the folders left out. */
export function sources(paths: string[], without: string[] = []): string[] {
  const left = [...without, "obj", "bin", "pages"];
  return paths.map((path) => join(module, path)).flatMap((path) => statSync(path).isFile() ? [path]
    : readdirSync(path, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".cs") && !name.split(/[\\/]/).some((folder) => left.includes(folder)))
      .map((name) => join(path, name))).map((file) => readFileSync(file, "utf8"));
}

/** A sentence's code and words: how many values the words have is how many holes. */
const sentence = /"([a-z]+(?:-[a-z]+)+|refused)",\s*((?:\$"(?:[^"\\]|\\.)*"(?:\s*\+\s*)?)+)/g;

/** How many values each sentence has that these sources say, by its code. */
export const sentencesIn = (texts: string[]): Map<string, number> => new Map(texts
  .flatMap((text) => [...text.matchAll(sentence)])
  .map((found) => [found[1], (found[2].match(/(?<!\{)\{(?!\{)/g) ?? []).length] as const));

/** Says all of it and holds that the words are Chinese, hold no value the server doesn't send, and have no gap. */
export function holdsChinese(chinese: Chinese, known: Map<string, number>): void {
  for (const [code, say] of Object.entries(chinese)) {
    const count = known.get(code) ?? 1;
    expect(say.length, code).toBeLessThanOrEqual(count);
    const said = say(...["17000", "18000", "21000", "22000", "23000"].slice(0, count));
    expect(said, code).toMatch(/\p{Script=Han}/u);
    expect(said, code).not.toMatch(/undefined|NaN/);
  }
}
