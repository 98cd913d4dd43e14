import { clock, kebab } from "./format";
import type { StateTexts } from "./texts/states";

/** How the engine writes what speaks against an agent (Explainer.cs): English, times in ms. */
const forms: [form: RegExp, say: (t: StateTexts, ...found: string[]) => string][] = [
  [/^for (\d+) ms$/, (t, ms) => t.since(clock(Number(ms)))],
  [/^for (\d+) ms more$/, (t, ms) => t.left(clock(Number(ms)))],
  [/^([A-Z]\w+) for (\d+) ms$/, (t, state, ms) => `${t.agents[kebab(state)] ?? state} ${t.since(clock(Number(ms)))}`],
  [/^level (\d+) opens in (\d+) ms$/, (t, level, ms) => t.opens(level, clock(Number(ms)))],
  [/^waits for team (.+)$/, (t, team) => t.waitsForTeam(team)],
  [/^waits for (.+)$/, (t, agent) => t.waitsFor(agent)],
];

/** The engine's detail in the words of the page; reasons of breaks and names of skills are the site's own. */
export function detail(text: string, t: StateTexts): string {
  for (const [form, say] of forms) {
    const found = form.exec(text);
    if (found) return say(t, ...found.slice(1));
  }
  return t.skills(text);
}
