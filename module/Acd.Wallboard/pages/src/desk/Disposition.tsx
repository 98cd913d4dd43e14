import { useState } from "preact/hooks";
import { attempt, texts, wording } from "../store";
import { type Desk, deskOrders } from "./desk";
import { deskTexts } from "./texts";

/** What became of the last call: one of the codes, or a text where there are none. */
export function Disposition({ of }: { of: Desk }) {
  const t = wording(deskTexts);
  const [text, setText] = useState("");
  if (of.last_queue === "") return null;
  const say = (code: string) => void attempt(() => deskOrders.setDisposition(code));
  return (
    <section class="card disposition" aria-labelledby="disposition">
      <h2 id="disposition">{t.became(of.last_queue)}</h2>
      {of.codes.length > 0 ? (
        <p class="actions">
          {of.codes.map((code) => (
            <button key={code} type="button" aria-pressed={code === of.disposition} onClick={() => say(code)}>{code}</button>
          ))}
        </p>
      ) : (
        <form class="actions" onSubmit={(event) => { event.preventDefault(); say(text); }}>
          <label>{t.code} <input required value={text} onInput={(event) => setText(event.currentTarget.value)} /></label>
          <button type="submit">{t.set}</button>
        </form>
      )}
      <p role="status">{of.disposition !== "" && `${t.said}${texts().colon}${of.disposition}`}</p>
    </section>
  );
}
