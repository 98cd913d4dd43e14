import { useEffect, useRef } from "preact/hooks";
import { api } from "../api";
import { texts } from "../store";
import { State } from "./State";
import { Verdicts } from "./Verdicts";
import { useFresh } from "./fresh";

const everyMs = 2_000;

/** Why a caller isn't served, as it is now: asked again while it is looked at. The browser keeps the focus in it and gives it back. */
export function Why({ call, who, onClose }: { call: string; who: string; onClose: () => void }) {
  const t = texts();
  const dialog = useRef<HTMLDialogElement>(null);
  const fresh = useFresh(() => api.explain(call), [call], everyMs);
  const of = fresh.answer;
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="why" aria-labelledby="why" onClose={onClose}>
      <h2 id="why">{t.whyOf(who)}</h2>
      <State of={fresh} />
      {of && <Verdicts of={of} />}
      <button type="button" onClick={() => dialog.current?.close()}>{t.close}</button>
    </dialog>
  );
}
