import { useEffect, useRef } from "preact/hooks";
import { api, type Explanation } from "../api";
import { detail } from "../detail";
import { texts, wording } from "../store";
import { type StateTexts, stateTexts } from "../texts/states";
import { State } from "./State";
import { useFresh } from "./fresh";

const everyMs = 2_000;

/** What speaks against an agent. Who is busy is said to ring or talk, which is enough. */
const against = ({ verdict, detail: more }: Explanation["agents"][number], words: StateTexts): string =>
  `${verdict === "Busy" && more !== "" ? "" : words.verdicts[verdict] ?? verdict} ${detail(more, words)}`.trim();

/** Why a caller isn't served, as it is now: asked again while it is looked at. The browser keeps the focus in it and gives it back. */
export function Why({ call, who, onClose }: { call: string; who: string; onClose: () => void }) {
  const t = texts();
  const words = wording(stateTexts);
  const dialog = useRef<HTMLDialogElement>(null);
  const fresh = useFresh(() => api.explain(call), [call], everyMs);
  const of = fresh.answer;
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="why" aria-labelledby="why" onClose={onClose}>
      <h2 id="why">{t.whyOf(who)}</h2>
      <State of={fresh} />
      {of && (
        <>
          <p><b>{t.next}{t.colon}</b>{of.next_agent ?? t.noneEligible}{of.requirement && ` · ${of.requirement}`}</p>
          <ul tabIndex={0} aria-label={t.agents}>
            {of.agents.map((one) => (
              <li key={one.agent}><b>{one.agent}</b> {against(one, words)}</li>
            ))}
          </ul>
        </>
      )}
      <button type="button" onClick={() => dialog.current?.close()}>{t.close}</button>
    </dialog>
  );
}
