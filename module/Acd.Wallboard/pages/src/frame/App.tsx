import { ErrorBoundary, LocationProvider, Route, Router } from "preact-iso";
import { api } from "../api";
import { Incoming } from "../desk/Incoming";
import { NoPage } from "../pages/NoPage";
import { pages } from "../routes";
import { attempt, begin, connected, failure, me, switchLanguage, texts, unreachable, wording } from "../store";
import { frameTexts } from "../texts/frame";
import { Entrance } from "./Entrance";
import { Navigation } from "./Navigation";

export function App() {
  const t = texts();
  const user = me.value;
  if (user === null) return <Awaited />;
  return (
    <LocationProvider>
      <a class="skip" href="#main">{wording(frameTexts).skip}</a>
      <header>
        <a class="brand" href="/">{t.title}</a>
        {user.name && <Navigation />}
        <span class="grow" />
        {user.name && (
          <span class={connected.value ? "live" : "lost"} role="status">
            {connected.value ? t.live : t.connecting}
          </span>
        )}
        <button type="button" onClick={switchLanguage}>{t.language}</button>
        {user.name && (
          <button type="button" onClick={() => attempt(async () => { await api.logOut(); await begin(); })}>
            {t.logOut} ({user.name})
          </button>
        )}
      </header>
      {failure.value && <p class="failure" role="alert">{failure.value()}</p>}
      {user.name && <Incoming />}
      <main id="main" tabIndex={-1}>{user.name ? <Pages /> : <Entrance />}</main>
    </LocationProvider>
  );
}

/** Before the server has said who looks. */
function Awaited() {
  const t = texts();
  return (
    <main>
      <h1>{t.title}</h1>
      <p class="said quiet" role="status" data-busy>{unreachable.value ? "" : t.connecting}</p>
      <p class="said failing" role="alert">{unreachable.value ? t.unreachable : ""}</p>
    </main>
  );
}

function Pages() {
  return (
    <ErrorBoundary>
      <Router>
        {pages.map((page) => <Route key={page.path} path={page.path} component={page.component} />)}
        <Route default component={NoPage} />
      </Router>
    </ErrorBoundary>
  );
}
