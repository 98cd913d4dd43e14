import type { Explanation } from "../api";
import { detail } from "../detail";
import { texts, wording } from "../store";
import { type StateTexts, stateTexts } from "../texts/states";

/** What speaks against an agent. Who is busy is said to ring or talk, which is enough. */
const against = ({ verdict, detail: more }: Explanation["agents"][number], words: StateTexts): string =>
  `${verdict === "Busy" && more !== "" ? "" : words.verdicts[verdict] ?? verdict} ${detail(more, words)}`.trim();

/** Who could serve a caller, and what speaks against the others. */
export function Verdicts({ of }: { of: Explanation }) {
  const t = texts();
  const words = wording(stateTexts);
  return (
    <>
      <p><b>{t.next}{t.colon}</b>{of.next_agent ?? t.noneEligible}{of.requirement && ` · ${of.requirement}`}</p>
      <ul tabIndex={0} aria-label={t.agents}>
        {of.agents.map((one) => <li key={one.agent}><b>{one.agent}</b> {against(one, words)}</li>)}
      </ul>
    </>
  );
}
