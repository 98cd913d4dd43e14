import { picture } from "../store";
import { Agents } from "../views/Agents";
import { Callers } from "../views/Callers";
import { Gone } from "../views/Gone";
import { QueueDay } from "../views/QueueDay";
import { Queues } from "../views/Queues";
import { OfBoard } from "../views/State";
import { Trial } from "../views/Trial";
import { Titled } from "../views/Titled";

/** One queue: its figures, callers and agents. */
export function QueuePage({ queue }: { queue: string }) {
  const found = picture.value.queues.some((one) => one.name === queue);
  return (
    <Titled title={queue}>
      <OfBoard>
        {found ? (
          <>
            <Queues only={queue} />
            <Trial key={queue} queue={queue} />
            <QueueDay queue={queue} />
            <Callers queue={queue} />
            <Agents queue={queue} />
          </>
        ) : <Gone what={queue} />}
      </OfBoard>
    </Titled>
  );
}
