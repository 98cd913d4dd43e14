import { Agents } from "../views/Agents";
import { AllQueues } from "../views/AllQueues";
import { steers } from "../views/rights";
import { Callers } from "../views/Callers";
import { Queues } from "../views/Queues";
import { Trend } from "../views/Trend";
import { OfBoard } from "../views/State";
import { Titled } from "../views/Titled";
import { wording } from "../store";
import { frameTexts } from "../texts/frame";

/** Everything at a glance. */
export function BoardPage() {
  return (
    <Titled title={wording(frameTexts).board} quiet>
      <OfBoard>
        <Queues />
        <Trend />
        <Callers />
        <Agents />
        {steers() && <AllQueues />}
      </OfBoard>
    </Titled>
  );
}
