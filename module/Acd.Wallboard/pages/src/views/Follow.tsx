import { useRef, useState } from "preact/hooks";
import { api } from "../api";
import { attempt, me, wording } from "../store";
import { steeringTexts } from "../texts/steering";

const phoneKey = "phone";
const modes = ["listen", "whisper", "barge"] as const;

/** A button and the dialog behind it: which phone is called, and who hears it. */
export function Follow({ agent }: { agent: string }) {
  const t = wording(steeringTexts);
  const dialog = useRef<HTMLDialogElement>(null);
  const [phone, setPhone] = useState(me.value?.phone || localStorage.getItem(phoneKey) || "");
  const [mode, setMode] = useState<(typeof modes)[number]>("listen");
  const [said, say] = useState("");
  const close = () => dialog.current?.close();
  const call = (event: Event) => {
    event.preventDefault();
    close();
    void attempt(async () => {
      await api.follow(agent, phone, mode);
      localStorage.setItem(phoneKey, phone);
      say(t.called(phone));
    });
  };
  const stop = () => {
    close();
    void attempt(async () => { await api.unfollow(agent); say(t.stopped); });
  };
  return (
    <>
      <button type="button" class="follow" onClick={() => { say(""); dialog.current?.showModal(); }}>{t.follow}</button>
      <span role="status">{said}</span>
      <dialog ref={dialog} aria-label={t.following(agent)}>
        <form onSubmit={call}>
          <h2>{t.following(agent)}</h2>
          <label>{t.phone}<input required pattern="[\w.@+\-]+" value={phone} onInput={(event) => setPhone(event.currentTarget.value)} /></label>
          <fieldset>
            <legend>{t.who}</legend>
            {modes.map((one) => (
              <label key={one}><input type="radio" name="mode" checked={mode === one} onChange={() => setMode(one)} /> {t[one]}</label>
            ))}
          </fieldset>
          <p class="actions">
            <button type="submit">{t.call}</button>
            <button type="button" onClick={stop}>{t.stop}</button>
            <button type="button" onClick={close}>{t.cancel}</button>
          </p>
        </form>
      </dialog>
    </>
  );
}
