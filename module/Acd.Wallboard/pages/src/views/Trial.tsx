import { useRef, useState } from "preact/hooks";
import { api } from "../api";
import { clock } from "../format";
import { texts } from "../store";
import { State } from "./State";
import { Verdicts } from "./Verdicts";
import { useFresh } from "./fresh";

/** Who would get a caller who joined the queue now, with the skills he asks for. */
export function Trial({ queue }: { queue: string }) {
  const t = texts();
  const dialog = useRef<HTMLDialogElement>(null);
  // Counts the openings: each begins with nothing asked for.
  const [opened, setOpened] = useState(0);
  return (
    <div class="actions">
      <button type="button" class="trial" onClick={() => { setOpened(opened + 1); dialog.current?.showModal(); }}>{t.trial}</button>
      <dialog ref={dialog} class="why" aria-labelledby="trial" onClose={() => setOpened(0)}>
        <h2 id="trial">{t.trialOf(queue)}</h2>
        {opened > 0 && <Question key={opened} queue={queue} />}
        <button type="button" onClick={() => dialog.current?.close()}>{t.close}</button>
      </dialog>
    </div>
  );
}

function Question({ queue }: { queue: string }) {
  const t = texts();
  const [text, setText] = useState("");
  const [asked, ask] = useState("");
  const fresh = useFresh(() => api.tryJoin(queue, asked), [queue, asked], null);
  return (
    <>
      <form onSubmit={(event) => { event.preventDefault(); ask(text.trim()); }}>
        <label>{t.skills} <input value={text} placeholder="german>=5" onInput={(event) => setText(event.currentTarget.value)} /></label>
        <p class="actions"><button type="submit">{t.ask}</button></p>
      </form>
      <State of={fresh} />
      {fresh.answer && (
        <>
          <Verdicts of={fresh.answer} />
          <p>{t.expected}{t.colon}{Number.isSafeInteger(fresh.answer.wait.p50_ms) ? clock(fresh.answer.wait.p50_ms) : "–"}</p>
        </>
      )}
    </>
  );
}
