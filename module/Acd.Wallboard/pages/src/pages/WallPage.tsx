import { useLocation } from "preact-iso";
import { useEffect } from "preact/hooks";
import { connected, picture, texts, wording } from "../store";
import { frameTexts } from "../texts/frame";
import { OfBoard } from "../views/State";
import { Titled } from "../views/Titled";
import { WallCard } from "../views/WallCard";

/** More side by side can't be read from across a room; further queues are below. */
const columnsMax = 6;

/** The queues and nothing else, for a screen on the wall. Escape leads back. */
export function WallPage() {
  const { route } = useLocation();
  const queues = picture.value.queues;
  const columns = Math.min(columnsMax, Math.ceil(Math.sqrt(queues.length)) || 1);
  useEffect(() => {
    const leave = (event: KeyboardEvent) => { if (event.key === "Escape") route("/"); };
    document.documentElement.classList.add("on-wall");
    addEventListener("keydown", leave);
    return () => {
      document.documentElement.classList.remove("on-wall");
      removeEventListener("keydown", leave);
    };
  }, []);
  return (
    <Titled title={wording(frameTexts).wall} quiet>
      {!connected.value && <p class="lost" role="status">{texts().connecting}</p>}
      <OfBoard>
        {queues.length === 0 && <p class="quiet">{texts().nothing}</p>}
        <div class="wall" style={{ "--columns": columns }}>
          {queues.map((queue) => <WallCard key={queue.name} queue={queue} />)}
        </div>
      </OfBoard>
    </Titled>
  );
}
