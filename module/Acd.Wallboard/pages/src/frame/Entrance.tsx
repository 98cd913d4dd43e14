import { useState } from "preact/hooks";
import { api } from "../api";
import { attempt, begin, me, texts } from "../store";

/** Logging in; with the link from the log, making the first user. */
export function Entrance() {
  const t = texts();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const token = /^#\/setup\/([0-9a-f]+)$/.exec(location.hash)?.[1];
  const first = me.value?.needs_setup === true && token !== undefined;
  const enter = (event: Event) => {
    event.preventDefault();
    void attempt(async () => {
      await (first ? api.setUp(token, name, password) : api.logIn(name, password));
      location.hash = "";
      await begin();
    });
  };
  return (
    <form class="entrance" onSubmit={enter}>
      <h1>{first ? t.setUp : t.logIn}</h1>
      {first && <p>{t.setUpHint}</p>}
      <label>
        {t.name}
        <input required autocomplete="username" value={name} onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <label>
        {t.password}
        <input
          required type="password" autocomplete={first ? "new-password" : "current-password"} value={password}
          onInput={(event) => setPassword(event.currentTarget.value)}
        />
      </label>
      <button type="submit">{first ? t.setUp : t.logIn}</button>
    </form>
  );
}
