using Acd.CallCenter.States;
using Acd.Engine.Agents;
using Acd.Engine.Config;

namespace Acd.CallCenter.Tests.Face;

/// <summary>What is better here for all agents at once and can be had as mod_callcenter does it.</summary>
public sealed class OldHabitTests
{
    [Theory]
    [InlineData(false, "Available", "Waiting", "callback", "Standby")]
    [InlineData(true, "aVaIlable", "WAITING", "CALLBACK", "STANDBY")]
    public void Words_are_shown_as_typed_only_on_request(bool old, string status, string state, string type, string tier)
    {
        FaceRig rig = new(FaceRig.OneAgent() with { ShowsAsTyped = old });
        rig.Config("agent add z CALLBACK");
        rig.Config("tier add support z");
        rig.TakeTold();

        rig.Config("agent set status z aVaIlable");
        rig.Config("agent set state z WAITING");
        rig.Config("tier set state support z STANDBY");

        Assert.Equal([$"agent-status-change {status}", $"agent-state-change {state}"], rig.TakeTold());
        Assert.Equal(status, rig.Config("agent get status z"));
        IReadOnlyDictionary<string, string> row = Assert.Single(rig.Rows("agent list z"));
        Assert.Equal((status, state, type), (row["status"], row["state"], row["type"]));
        Assert.Contains($"support|z|{tier}|1|1\n", rig.Config("tier list"), StringComparison.Ordinal);
        Assert.Equal("+OK\n", rig.Config("agent set state_if_waiting z Idle"));
    }

    [Fact]
    public void Who_was_typed_in_lower_case_is_called_and_what_the_engine_makes_of_him_is_spelt_as_usual()
    {
        FaceRig rig = new(FaceRig.OneAgent(AgentStatus.LoggedOut) with { ShowsAsTyped = true });
        rig.Config("agent set state anna waiting");
        rig.Config("agent set status anna available");
        rig.Join();
        Assert.Equal(("available", "Receiving"), (rig.Anna["status"], rig.Anna["state"]));
    }

    [Theory]
    [InlineData(false, "On Break")]
    [InlineData(true, "Available")]
    public void The_configurations_status_counts_at_load_only_on_request(bool old, string status)
    {
        FaceRig before = new(FaceRig.OneAgent());
        before.Config("agent set status anna 'On Break'");

        FaceRig after = new(FaceRig.OneAgent() with { SetsStatusAtLoad = old }, before.Face.Agents);

        Assert.Equal(status, after.Anna["status"]);
        after.Join();
        Assert.Equal(old ? 1 : 0, after.Offers.Count);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void Who_is_taken_out_of_the_configuration_stays_only_on_request(bool old, bool whileCallsGoOn)
    {
        FaceRig before = new(FaceRig.OneAgent());
        CallCenterImport without = new() { Queues = [FaceRig.Queue("support")], KeepsRemoved = old };
        FaceRig after = whileCallsGoOn ? before : new FaceRig(without, before.Face.Agents);
        if (whileCallsGoOn)
        {
            Assert.True(before.Apply(before.Face.Refresh(without)));
        }

        Assert.Equal(old, after.Config("agent list").Contains("anna", StringComparison.Ordinal));
        Assert.Equal(old, after.Config("tier list").Contains("support|anna", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(LoadImports.All, "Available", "Available", "anna bert")]
    [InlineData(LoadImports.Own, "On Break", "On Break", "anna")]
    [InlineData(LoadImports.None, "On Break", "On Break", "")]
    public void Loading_a_queue_takes_what_it_wants(LoadImports wants, string anna, string bert, string tiers)
    {
        CallCenterImport all = FaceRig.OneAgent();
        all = all with
        {
            Queues = [Wanting("support", wants), FaceRig.Queue("sales")],
            Agents = [.. all.Agents, all.Agents[0] with { Name = "bert" }, all.Agents[0] with { Name = "carl" }],
            Tiers = [new TierConfig("support", "anna"), new TierConfig("sales", "bert")],
        };
        FaceRig rig = new(all with { Agents = [.. all.Agents.Take(2)], Tiers = [] });
        rig.Config("agent set status anna 'On Break'");
        rig.Config("agent set status bert 'On Break'");
        rig.Import = all;

        Assert.Equal("+OK\n", rig.Config("queue load support"));

        Dictionary<string, string> statuses = rig.Rows("agent list").ToDictionary(row => row["name"], row => row["status"]);
        Assert.Equal((anna, bert), (statuses["anna"], statuses["bert"]));
        Assert.Equal(wants == LoadImports.All, statuses.ContainsKey("carl"));
        Assert.Equal(tiers, string.Join(' ', Tiers(rig)));
    }

    [Fact]
    public void A_queue_that_wants_its_own_brings_its_new_agents_with_their_statuses()
    {
        CallCenterImport all = FaceRig.OneAgent() with { Queues = [Wanting("support", LoadImports.Own)] };
        FaceRig rig = new(all with { Agents = [], Tiers = [] }) { Import = all };

        rig.Config("queue reload support");

        Assert.Equal("Available", rig.Anna["status"]);
        Assert.Equal(["anna"], Tiers(rig));
    }

    [Theory]
    [InlineData("queue load a", "a b c")]
    [InlineData("queue reload b", "b c a")]
    [InlineData("tier add c anna", "c")]
    [InlineData("tier add a anna", "a b c")]
    public void Queues_that_lead_to_each_other_come_together(string command, string loaded)
    {
        CallCenterImport none = FaceRig.OneAgent() with { Queues = [], Tiers = [] };
        FaceRig rig = new(none) { Import = none with { Queues = [Leading("a", "b"), Leading("b", "c", "a"), FaceRig.Queue("c")] } };

        Assert.Equal("+OK\n", rig.Config(command));

        Assert.Equal(loaded, string.Join(' ', rig.Rows("queue list").Select(row => row["name"])));
        Assert.Equal(rig.Rows("queue list").Count, rig.Applied.Queues.Length);
    }

    private static QueueImport Leading(string name, string overflow, string removed = "")
    {
        QueueImport queue = FaceRig.Queue(name);
        OverflowRule rule = new(OverflowCondition.Length, 20, overflow);
        return queue with { Engine = queue.Engine with { Overflow = [rule], RemovedQueue = removed } };
    }

    private static IEnumerable<string> Tiers(FaceRig rig) =>
        rig.Config("tier list") == "+OK\n" ? [] : rig.Rows("tier list").Select(row => row["agent"]).Order(StringComparer.Ordinal);

    private static QueueImport Wanting(string name, LoadImports wants)
    {
        QueueImport queue = FaceRig.Queue(name);
        return queue with { Engine = queue.Engine with { LoadImports = wants } };
    }
}
