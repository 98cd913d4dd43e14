using Acd.CallCenter.Keeping;
using Acd.CallCenter.States;
using Acd.Engine.Agents;
using Acd.Engine.Config;
using Acd.Engine.Events;

namespace Acd.CallCenter.Tests.Face;

/// <summary>What one life of the module leaves to the next, as mod_callcenter's database does.</summary>
public sealed class KeepingTests
{
    private readonly Dictionary<string, KeptAgent> _kept = [];

    [Fact]
    public void Agents_and_tiers_added_by_command_are_there_again_and_get_calls()
    {
        FaceRig before = new(FaceRig.OneAgent());
        before.Config("agent add z callback");
        before.Config("agent set contact z user/z");
        before.Config("agent set max_no_answer z 3");
        before.Config("agent set status z Available");
        before.Config("agent set state z Idle");
        before.Config("tier add support z 0 7");

        FaceRig after = Next(before, FaceRig.OneAgent(AgentStatus.LoggedOut));
        after.Config("agent set status anna 'Logged Out'");

        IReadOnlyDictionary<string, string> z = Assert.Single(after.Rows("agent list z"));
        Assert.Equal(("user/z", "Available", "Waiting", "3"), (z["contact"], z["status"], z["state"], z["max_no_answer"]));
        Assert.Contains("support|z|Ready|0|7\n", after.Config("tier list"), StringComparison.Ordinal);
        after.Join();
        Assert.Single(after.Offers);
    }

    [Fact]
    public void The_configuration_overwrites_what_it_says_and_leaves_the_rest()
    {
        FaceRig before = new(FaceRig.OneAgent());
        before.Config("agent set contact anna user/other");
        before.Config("agent set wrap_up_time anna 12");
        before.Config("agent set status anna 'On Break'");
        before.Config("tier set level support anna 5");

        FaceRig after = Next(before, FaceRig.OneAgent());

        Assert.Equal(("user/1000", "12", "On Break"), (after.Anna["contact"], after.Anna["wrap_up_time"], after.Anna["status"]));
        Assert.Contains("support|anna|Ready|1|1\n", after.Config("tier list"), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_was_deleted_or_is_gone_from_the_configuration_does_not_come_again()
    {
        FaceRig before = new(FaceRig.OneAgent());
        before.Config("agent add z callback");
        before.Config("tier add support z");
        Keep(before);
        before.Config("agent del z");

        FaceRig after = Next(before, new CallCenterImport { Queues = [FaceRig.Queue("support")] });

        Assert.Equal("+OK\n", after.Config("agent list"));
        Keep(after);
        Assert.Empty(_kept);
    }

    [Fact]
    public void Counters_of_calls_go_on()
    {
        FaceRig before = new(FaceRig.OneAgent());
        var call = before.Join();
        before.Answer(before.Offers[0]);
        before.Bridge(call, before.Offers[0]);
        before.Wait(5_000);
        before.BridgeOver(call, before.Offers[0]);
        before.LegOver(before.Offers[0], HangupCause.NormalClearing);
        var was = before.Anna;

        var now = Next(before, FaceRig.OneAgent()).Anna;

        Assert.Equal(("1", "5"), (now["calls_answered"], now["talk_time"]));
        Assert.Equal(was["last_bridge_end"], now["last_bridge_end"]);
        Assert.Equal(was["last_offered_call"], now["last_offered_call"]);
    }

    [Fact]
    public void Truncation_forgets_agents_or_only_tiers()
    {
        FaceRig before = new(FaceRig.OneAgent());
        before.Config("agent add z callback");
        before.Config("tier add support z");

        FaceRig tiers = Next(before, FaceRig.OneAgent() with { TruncatesTiers = true });
        FaceRig agents = Next(before, FaceRig.OneAgent() with { TruncatesAgents = true });

        Assert.Single(tiers.Rows("agent list z"));
        Assert.Single(tiers.Rows("tier list"));
        Assert.Equal("+OK\n", agents.Config("agent list z"));
    }

    [Fact]
    public void A_reload_takes_what_mod_callcenter_has_no_word_for()
    {
        CallCenterImport import = FaceRig.OneAgent();
        FaceRig rig = new(import);
        AgentConfig two = import.Agents[0].Template with { Capacity = 2 };

        EngineConfig now = rig.Face.Refresh(import with { Agents = [import.Agents[0] with { Template = two }] });

        Assert.Equal(2, Assert.Single(now.Agents).Capacity);
    }

    /// <summary>A reload while calls go on and the next start make the same of what the configuration has no more.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_the_configuration_has_no_more_goes_and_what_came_by_command_stays(bool restarts)
    {
        CallCenterImport import = FaceRig.OneAgent();
        FaceRig rig = new(import with
        {
            Queues = [.. import.Queues, FaceRig.Queue("sales")],
            Agents = [.. import.Agents, new AgentImport("bob", AgentKind.Callback)],
            Tiers = [.. import.Tiers, new TierConfig("sales", "anna"), new TierConfig("support", "bob")],
        });
        rig.Config("agent add z callback");
        rig.Config("tier add sales z 2 2");
        rig.Config("tier set level sales anna 9");
        CallCenterImport less = import with { Queues = [.. import.Queues, FaceRig.Queue("sales")] };

        if (restarts)
        {
            rig = Next(rig, less);
        }
        else
        {
            rig.Apply(rig.Face.Refresh(less));
        }

        Assert.Equal(["anna", "z"], rig.Rows("agent list").Select(row => row["name"]).Order());
        Assert.Equal(["sales z", "support anna"], rig.Rows("tier list").Select(row => $"{row["queue"]} {row["agent"]}").Order());
        Keep(rig);
        Assert.Equal(["anna", "z"], _kept.Keys.Order());
        Assert.Equal("support", Assert.Single(_kept["anna"].Tiers).Queue);
    }

    /// <summary>mod_callcenter's "queue load" leaves who is gone from the XML; the next reload or start doesn't.</summary>
    [Fact]
    public void Who_was_left_by_a_queue_load_goes_with_the_next_reload()
    {
        CallCenterImport import = FaceRig.OneAgent();
        FaceRig rig = new(import with { Agents = [.. import.Agents, new AgentImport("bob", AgentKind.Callback)] });
        rig.Import = import;
        rig.Config("queue load support");
        Assert.Single(rig.Rows("agent list bob"));

        rig.Apply(rig.Face.Refresh(import));

        Assert.Equal("+OK\n", rig.Config("agent list bob"));
    }

    [Fact]
    public void Only_what_has_changed_is_given_away()
    {
        FaceRig rig = new(FaceRig.OneAgent());
        rig.Config("agent add z callback");
        Assert.Equal(2, rig.Face.TakeKept()!.Agents.Count);

        rig.Config("agent set state z Idle");
        rig.Config("agent set wrap_up_time z 0");
        Assert.Null(rig.Face.TakeKept());

        rig.Config("tier add support z");
        Assert.Equal("z", Assert.Single(rig.Face.TakeKept()!.Agents).Name);
        rig.Config("agent set wrap_up_time z 7");
        Assert.Equal("z", Assert.Single(rig.Face.TakeKept()!.Agents).Name);
        rig.Config("agent del z");
        Assert.Equal(["z"], rig.Face.TakeKept()!.Gone);
        rig.Config("agent add z callback");
        Assert.Single(rig.Face.TakeKept()!.Agents);
    }

    private FaceRig Next(FaceRig before, CallCenterImport import)
    {
        Keep(before);
        return new FaceRig(import, [.. _kept.Values]);
    }

    private void Keep(FaceRig rig)
    {
        if (rig.Face.TakeKept() is not { } changes)
        {
            return;
        }

        foreach (KeptAgent agent in changes.Agents)
        {
            _kept[agent.Name] = agent;
        }

        foreach (string name in changes.Gone)
        {
            _kept.Remove(name);
        }
    }
}
