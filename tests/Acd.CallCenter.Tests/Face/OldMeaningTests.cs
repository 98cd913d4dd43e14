using Acd.Engine.Agents;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Ids;

namespace Acd.CallCenter.Tests.Face;

/// <summary>What is better here and can be had as mod_callcenter does it, queue by queue.</summary>
public sealed class OldMeaningTests
{
    [Fact]
    public void A_queue_can_count_as_mod_callcenter_does()
    {
        CallCenterImport import = FaceRig.OneAgent(AgentStatus.OnBreak);
        FaceRig rig = new(import with { Queues = [FaceRig.Queue("support", OldMeanings.MembersCount | OldMeanings.Presence)] });

        CallId call = rig.Join();
        Assert.Contains("PRESENCE_IN support Active (1 waiting)", rig.TakeTold());
        rig.Config("agent set status anna Available");
        rig.Join(number: "1002");
        Assert.Contains("PRESENCE_IN support Active (1 waiting)", rig.TakeTold()); // a phone rings for the first
        rig.Answer(rig.Offers[0]);
        rig.Bridge(call, rig.Offers[0]);

        Assert.Contains("members-count 2", rig.Told);
        Assert.Contains("PRESENCE_IN support Active (1 waiting)", rig.Told);
    }

    [Theory]
    [InlineData(false, LeaveReason.HungUp, "", "BREAK_OUT", "0")]
    [InlineData(false, LeaveReason.TakenAway, "", "BREAK_OUT", "0")]
    [InlineData(true, LeaveReason.HungUp, "true", "NONE", "0")]
    [InlineData(true, LeaveReason.TakenAway, "true", null, "1")]
    public void Who_lost_an_agent_before_they_talked_has_found_none_unless_the_queue_counts_as_mod_callcenter_does(
        bool old, LeaveReason leaves, string found, string? cancelReason, string answered)
    {
        FaceRig rig = new(FaceRig.OneAgent() with { Queues = [FaceRig.Queue("support", old ? OldMeanings.AgentFound : OldMeanings.None)] });
        CallId call = rig.Join();
        rig.Answer(rig.Offers[0]);
        rig.Config("agent set status anna 'On Break'");
        rig.LegOver(rig.Offers[0], HangupCause.NormalClearing);
        rig.BridgeOver(call, rig.Offers[0]);
        IReadOnlyList<string> lost = rig.TakeTold();
        Assert.Contains("bridge-agent-end false", lost);
        string set = lost.Last(line => line.Contains("cc_agent_found=", StringComparison.Ordinal));
        Assert.Equal(found, set.Split("cc_agent_found=")[1].Split(' ')[0]);

        rig.Leave(call, leaves);

        IReadOnlyList<string> told = rig.TakeTold();
        Assert.Equal(
            cancelReason is null ? [] : [$"member-queue-end Cancel {cancelReason}"],
            told.Where(line => line.StartsWith("member-queue-end", StringComparison.Ordinal)));
        Assert.Contains(
            told, line => line.Contains(cancelReason is null ? "cc_cause=answered" : "cc_cause=cancel", StringComparison.Ordinal));
        Assert.Contains("members-count 0", told);
        Assert.Equal(answered, rig.Rows("queue list")[0]["calls_answered"]);
    }

    [Theory]
    [InlineData(OldMeanings.None, "'Available (On Demand)'", "Available", "Available", "Waiting")]
    [InlineData(OldMeanings.None, "Available", "'Available (On Demand)'", "Available (On Demand)", "Idle")]
    [InlineData(OldMeanings.OnDemand, "'Available (On Demand)'", "Available", "Available", "Idle")]
    [InlineData(OldMeanings.OnDemand, "'Available (On Demand)'", "'On Break'", "On Break", "Idle")]
    [InlineData(OldMeanings.OnDemand, "Available", "'Available (On Demand)'", "Available (On Demand)", "Waiting")]
    public void Whether_an_agent_is_idle_after_a_call_can_be_decided_as_by_mod_callcenter(
        OldMeanings keeps, string offered, string meanwhile, string status, string state)
    {
        FaceRig rig = new(FaceRig.OneAgent(AgentStatus.LoggedOut) with { Queues = [FaceRig.Queue("support", keeps)] });
        rig.Config($"agent set status anna {offered}");
        CallId call = rig.Join();
        rig.Answer(rig.Offers[0]);
        rig.Bridge(call, rig.Offers[0]);
        rig.Config($"agent set status anna {meanwhile}");
        rig.LegOver(rig.Offers[0], HangupCause.NormalClearing);
        rig.BridgeOver(call, rig.Offers[0]);
        rig.Leave(call, LeaveReason.Released);
        Assert.Equal((status, state), (rig.Anna["status"], rig.Anna["state"]));

        rig.Join();
        rig.Config("agent set status anna Available");
        Assert.Equal(state == "Idle" ? 1 : 2, rig.Offers.Count);
        rig.Config("agent set state anna Waiting");
        Assert.Equal(2, rig.Offers.Count);
    }

    [Theory]
    [InlineData(OldMeanings.None, "anonymous", "member-queue-start")]
    [InlineData(OldMeanings.Resume, "anonymous", "member-queue-resume")]
    [InlineData(OldMeanings.Resume, "", "member-queue-resume")]
    public void Who_hides_his_number_resumes_only_where_the_queue_lets_strangers_do_so(OldMeanings keeps, string number, string told)
    {
        FaceRig rig = new(FaceRig.OneAgent(AgentStatus.LoggedOut) with { Queues = [FaceRig.Queue("support", keeps)] });
        CallId call = rig.Join(number: number);
        rig.Wait(5_000);
        rig.Leave(call, LeaveReason.TakenAway);
        rig.TakeTold();

        rig.Join(number: number);

        Assert.Contains(told, rig.Told);
    }
}
