import { picture } from "../store";
import { Agents } from "../views/Agents";
import { AgentDay } from "../views/AgentDay";
import { Follow } from "../views/Follow";
import { Force } from "../views/Force";
import { Gone } from "../views/Gone";
import { steers } from "../views/rights";
import { OfBoard } from "../views/State";
import { Titled } from "../views/Titled";

/** One agent: what he does, and what a supervisor may do about it. */
export function AgentPage({ agent }: { agent: string }) {
  const found = picture.value.agents.find((one) => one.name === agent);
  return (
    <Titled title={agent}>
      <OfBoard>
        {found ? <Agents only={agent} /> : <Gone what={agent} />}
      </OfBoard>
      {found && steers() && (
        <>
          <Force key={agent} agent={agent} status={found.status} />
          <Follow key={agent} agent={agent} />
        </>
      )}
      {found && <AgentDay key={agent} agent={found} />}
    </Titled>
  );
}
