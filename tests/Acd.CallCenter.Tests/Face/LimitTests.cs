using Acd.Engine.Agents;
using Acd.Engine.Events;

namespace Acd.CallCenter.Tests.Face;

/// <summary>max-no-answer where the status for it changes nothing.</summary>
public sealed class LimitTests
{
    [Fact]
    public void The_limit_is_told_each_time_when_the_status_for_it_is_the_one_he_has()
    {
        QueueImport queue = FaceRig.Queue("support");
        queue = queue with { Engine = queue.Engine with { NoAnswerStatus = AgentStatus.Available } };
        FaceRig rig = new(FaceRig.OneAgent() with { Queues = [queue] });
        rig.Join();
        for (int miss = 0; miss < 3; miss++)
        {
            rig.TakeTold();
            rig.LegOver(rig.Offers[miss], HangupCause.NoAnswer);
            string[] told = ["agent-max-no-answer", "agent-status-change Available"];
            Assert.Equal([.. miss == 0 ? [] : told, "bridge-agent-fail NO_ANSWER"], rig.TakeTold().Take(miss == 0 ? 1 : 3));
            rig.Wait(60_000);
        }

        Assert.Equal(("Available", "3"), (rig.Anna["status"], rig.Anna["no_answer_count"]));
    }
}
