import { memo } from "preact/compat";
import { api } from "../api";
import type { Queue } from "../board";
import { clock, percent } from "../format";
import { queueLink } from "../links";
import { attempt, now, picture, texts, wording } from "../store";
import { stateTexts } from "../texts/states";
import { isLate } from "./late";
import { isLong, useNear } from "./near";
import { steers } from "./rights";

export function Queues({ only }: { only?: string }) {
  const t = texts();
  const queues = picture.value.queues.filter((queue) => only === undefined || queue.name === only);
  return (
    <section aria-labelledby="queues">
      <h2 id="queues">{only === undefined ? t.queues : t.now}</h2>
      <div class="cards">
        {queues.map((queue) => <Card key={queue.name} queue={queue} long={isLong(queues)} />)}
      </div>
      {queues.length === 0 && <p class="quiet">{t.nothing}</p>}
    </section>
  );
}

/** Said only of a queue that lets nobody in. */
export function Mode({ of }: { of: Queue }) {
  const t = wording(stateTexts);
  return of.mode === "open" ? null : <span class="mode">{t.modes[of.mode]}</span>;
}

const Card = memo(({ queue, long }: { queue: Queue; long: boolean }) => {
  const t = texts();
  const { place, isNear } = useNear<HTMLElement>(long);
  if (!isNear) return <article ref={place} class="card far" data-queue={queue.name}><h3>{queue.name}</h3></article>;
  const agents: [string, number][] = [
    [t.ready, queue.agents.ready], [t.ringing, queue.agents.ringing], [t.talking, queue.agents.talking],
    [t.wrapUp, queue.agents.wrap_up], [t.onBreak, queue.agents.on_break], [t.loggedOut, queue.agents.logged_out],
  ];
  return (
    <article ref={place} class={isLate(queue, now.value) ? "card late" : "card"} data-queue={queue.name}>
      <h3><a href={queueLink(queue.name)}>{queue.name}</a> <Mode of={queue} /></h3>
      <p class="big"><b>{queue.waiting}</b> {t.waiting}</p>
      <dl>
        <dt>{t.longest}</dt>
        <dd>{queue.longest_wait_since === null ? "–" : clock(now.value - queue.longest_wait_since)}</dd>
        <dt>{t.expected}</dt>
        <dd>{queue.expected_wait_ms === null ? "–" : clock(queue.expected_wait_ms)}</dd>
        <dt>{t.levelOfQuarter}</dt>
        <dd>{percent(queue.interval.service_level)}</dd>
        <dt>{t.levelToday}</dt>
        <dd>{percent(queue.today.service_level)}</dd>
        <dt>{t.answeredToday}</dt>
        <dd>{queue.today.answered}</dd>
        <dt>{t.abandonedToday}</dt>
        <dd>{queue.today.abandoned}</dd>
        <dt>{t.callbacks}</dt>
        <dd>{queue.callbacks}</dd>
      </dl>
      <ul class="agents" aria-label={t.agents}>
        {agents.map(([label, count]) => <li key={label}><b>{count}</b> {label}</li>)}
      </ul>
      {steers() && <Modes queue={queue} />}
    </article>
  );
});

function Modes({ queue }: { queue: Queue }) {
  const t = texts();
  const set = (mode: Queue["mode"]) => attempt(() => api.setMode(queue.name, mode));
  return (
    <p class="actions">
      <button type="button" disabled={queue.mode === "open"} onClick={() => set("open")}>{t.open}</button>
      <button type="button" disabled={queue.mode === "draining"} onClick={() => set("draining")}>{t.draining}</button>
      <button type="button" disabled={queue.mode === "closed"} onClick={() => confirm(t.confirmClosed) && void set("closed")}>
        {t.closed}
      </button>
    </p>
  );
}
