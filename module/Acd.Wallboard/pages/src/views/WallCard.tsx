import type { Queue } from "../board";
import { clock, percent } from "../format";
import { now, texts } from "../store";
import { isLate } from "./late";
import { Mode } from "./Queues";

/** What matters of a queue, to be read from across a room. */
export function WallCard({ queue }: { queue: Queue }) {
  const t = texts();
  return (
    <article class={isLate(queue, now.value) ? "card late" : "card"} data-queue={queue.name}>
      <h2>{queue.name} <Mode of={queue} /></h2>
      <p class="huge"><b>{queue.waiting}</b> {t.waiting}</p>
      <dl>
        <dt>{t.longest}</dt>
        <dd>{queue.longest_wait_since === null ? "–" : clock(now.value - queue.longest_wait_since)}</dd>
        <dt>{t.level}</dt>
        <dd>{percent(queue.today.service_level)}</dd>
        <dt>{t.ready}</dt>
        <dd>{queue.agents.ready}</dd>
      </dl>
    </article>
  );
}
