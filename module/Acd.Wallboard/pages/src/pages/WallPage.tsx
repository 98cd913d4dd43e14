import { useLocation } from "preact-iso";
import { useEffect, useState } from "preact/hooks";
import { connected, picture, texts, wording } from "../store";
import { frameTexts } from "../texts/frame";
import { OfBoard } from "../views/State";
import { Titled } from "../views/Titled";
import { WallCard } from "../views/WallCard";

/** More side by side can't be read from across a room; further queues are below. */
const columnsMax = 6;

/** How long the way back stays in sight after somebody moved the mouse or touched the screen. */
const stirredMs = 5_000;

/** The queues and nothing else, for a screen on the wall. Escape leads back, and a link that shows when somebody stirs. */
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
  const stirred = useStirred();
  return (
    <Titled title={wording(frameTexts).wall} quiet>
      {!connected.value && <p class="lost" role="status">{texts().connecting}</p>}
      <OfBoard>
        {queues.length === 0 && <p class="quiet">{texts().nothing}</p>}
        <div class="wall" style={{ "--columns": columns }}>
          {queues.map((queue) => <WallCard key={queue.name} queue={queue} />)}
        </div>
      </OfBoard>
      <a class={stirred ? "leave" : "leave still"} href="/">{wording(frameTexts).toBoard}</a>
    </Titled>
  );
}

/** Whether somebody is at the screen: moved the mouse or touched it a moment ago. */
function useStirred(): boolean {
  const [stirred, setStirred] = useState(false);
  useEffect(() => {
    let rest: ReturnType<typeof setTimeout> | undefined;
    const stir = () => {
      setStirred(true);
      clearTimeout(rest);
      rest = setTimeout(() => setStirred(false), stirredMs);
    };
    addEventListener("pointermove", stir);
    addEventListener("pointerdown", stir);
    return () => {
      clearTimeout(rest);
      removeEventListener("pointermove", stir);
      removeEventListener("pointerdown", stir);
    };
  }, []);
  return stirred;
}
