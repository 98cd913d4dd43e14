import { useRef, useState } from "preact/hooks";
import { api, type Follower, type FollowMode } from "../api";
import { attempt, me, wording } from "../store";
import { steeringTexts } from "../texts/steering";
import { useFresh } from "./fresh";

const phoneKey = "phone";
const modes: FollowMode[] = ["listen", "whisper", "barge"];
const everyMs = 3_000;

/** Who listens in on an agent, and the dialog in which one does: which phone is called, and who hears it. */
export function Follow({ agent }: { agent: string }) {
  const t = wording(steeringTexts);
  const dialog = useRef<HTMLDialogElement>(null);
  const [phone, setPhone] = useState(me.value?.phone || localStorage.getItem(phoneKey) || "");
  const [mode, setMode] = useState<FollowMode>("listen");
  const [said, say] = useState("");
  const [orders, setOrders] = useState(0);
  const fresh = useFresh(() => api.followers(agent), [agent, orders], everyMs);
  // While it is asked again, what was known stands.
  const known = useRef<Follower[]>([]);
  known.current = fresh.answer ?? known.current;
  const followers = known.current;
  const isThere = followers.some((one) => one.supervisor === phone);
  const order = (what: () => Promise<unknown>, then: string) => {
    dialog.current?.close();
    void attempt(async () => {
      await what();
      say(then);
      setOrders((count) => count + 1);
    });
  };
  const call = (event: Event) => {
    event.preventDefault();
    order(async () => {
      await api.follow(agent, phone, mode);
      localStorage.setItem(phoneKey, phone);
    }, isThere ? t.changed(phone) : t.called(phone));
  };
  return (
    <>
      <Followers who={followers} onStop={() => order(() => api.unfollow(agent), t.stopped)} />
      <p class="actions">
        <button type="button" class="follow" onClick={() => { say(""); dialog.current?.showModal(); }}>{t.follow}</button>
        <span role="status">{said}</span>
      </p>
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
            <button type="submit">{isThere ? t.change : t.call}</button>
            <button type="button" onClick={() => dialog.current?.close()}>{t.cancel}</button>
          </p>
        </form>
      </dialog>
    </>
  );
}

function Followers({ who, onStop }: { who: Follower[]; onStop: () => void }) {
  const t = wording(steeringTexts);
  return who.length === 0 ? null : (
    <>
      <ul class="followers" aria-label={t.followers}>
        {who.map((one) => <li key={one.supervisor}>{t.follower(one.supervisor, t.heard[one.mode], t.hears[one.state])}</li>)}
      </ul>
      <p class="actions"><button type="button" class="unfollow" onClick={onStop}>{t.stop}</button></p>
    </>
  );
}
