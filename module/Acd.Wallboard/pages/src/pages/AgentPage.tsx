import { picture, wording } from "../store";
import { frameTexts } from "../texts/frame";
import { Agents } from "../views/Agents";
import { Titled } from "../views/Titled";

/** One agent. */
export function AgentPage({ agent }: { agent: string }) {
  const found = picture.value.agents.some((one) => one.name === agent);
  return (
    <Titled title={agent}>
      {found || picture.value.at === 0 ? <Agents only={agent} /> : <p class="quiet">{wording(frameTexts).gone(agent)}</p>}
    </Titled>
  );
}
