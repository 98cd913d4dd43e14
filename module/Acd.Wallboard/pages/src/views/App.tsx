import { api } from "../api";
import { attempt, begin, connected, failure, me, switchLanguage, texts } from "../store";
import { Agents } from "./Agents";
import { Callers } from "./Callers";
import { Entrance } from "./Entrance";
import { Queues } from "./Queues";
import { Trend } from "./Trend";

export function App() {
  const t = texts();
  const user = me.value;
  if (user === null) return <p class="quiet">{t.connecting}</p>;
  return (
    <>
      <header>
        <h1>{t.title}</h1>
        {user.name && (
          <span class={connected.value ? "live" : "lost"} role="status">
            {connected.value ? t.live : t.connecting}
          </span>
        )}
        <span class="grow" />
        <button type="button" onClick={switchLanguage}>{t.language}</button>
        {user.name && (
          <button type="button" onClick={() => attempt(async () => { await api.logOut(); await begin(); })}>
            {t.logOut} ({user.name})
          </button>
        )}
      </header>
      {failure.value && <p class="failure" role="alert">{failure.value}</p>}
      <main>{user.name ? <Board /> : <Entrance />}</main>
    </>
  );
}

function Board() {
  return (
    <>
      <Queues />
      <Trend />
      <Callers />
      <Agents />
    </>
  );
}
