using Acd.CallCenter.States;
using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Events;

namespace Acd.CallCenter.Tests.Face;

/// <summary>Commands on a running engine.</summary>
public sealed class CommandTests
{
    [Fact]
    public void An_agent_made_by_command_gets_calls()
    {
        FaceRig rig = new(new CallCenterImport { Queues = [FaceRig.Queue("support")] });

        Assert.Equal("+OK\n", rig.Config("agent add z callback"));
        Assert.Equal("+OK\n", rig.Config("tier add support z"));
        Assert.Equal("+OK\n", rig.Config("agent set contact z '[leg_timeout=5]user/z'"));
        Assert.Equal("+OK\n", rig.Config("agent set status z Available"));
        rig.Join();

        Assert.Single(rig.Offers);
        AgentConfig z = Assert.Single(rig.Applied.Agents);
        Assert.Equal(("[leg_timeout=5]user/z", 0, 0), (z.Contact, z.BusyDelayMs, z.RejectDelayMs));
        Assert.Contains("agent-add", rig.Told);
        Assert.Contains("agent-contact-change", rig.Told);
        Assert.Contains("agent-status-change Available", rig.Told);
    }

    [Theory]
    [InlineData("tier set level support anna 2000000000")]
    [InlineData("tier set position support anna 99999999999999999999")]
    [InlineData("tier set level support anna -7")]
    [InlineData("agent set wrap_up_time anna 99999999999")]
    [InlineData("agent set max_no_answer anna -5")]
    [InlineData("agent set contact anna ''")]
    public void What_the_engine_has_bounds_for_is_kept_within_them_and_later_commands_count(string line)
    {
        FaceRig rig = new(FaceRig.OneAgent());

        Assert.Equal("+OK\n", rig.Config(line));
        rig.Config("agent add z callback");
        rig.Config("tier add support z");

        Assert.Contains(rig.Applied.Tiers, tier => tier.Agent == "z");
    }

    [Fact]
    public void A_standing_agent_has_one_call_whatever_he_could_have_when_he_was_dialled()
    {
        CallCenterImport import = FaceRig.OneAgent();
        AgentConfig three = import.Agents[0].Template with { Capacity = 3 };
        FaceRig rig = new(import with { Agents = [import.Agents[0] with { Template = three }] });

        Assert.Equal("+OK\n", rig.Config("agent set type anna uuid-standby"));
        Assert.Equal(1, Assert.Single(rig.Applied.Agents).Capacity);
        Assert.Equal("+OK\n", rig.Config("agent set type anna callback"));
        Assert.Equal(3, Assert.Single(rig.Applied.Agents).Capacity);
    }

    /// <summary>Two phones rung at once can't be tried one after the other.</summary>
    [Fact]
    public void A_contact_the_engine_refuses_changes_nothing_and_costs_no_later_command()
    {
        CallCenterImport import = FaceRig.OneAgent();
        AgentConfig two = import.Agents[0].Template with { MoreContacts = ["user/2000"], ContactOrder = ContactOrder.Parallel };
        FaceRig rig = new(import with { Agents = [import.Agents[0] with { Template = two }] }) { MayRefuse = true };

        Assert.Equal("-ERR Unknown Error!\n", rig.Config("agent set contact anna 'user/1|user/2'"));

        Assert.Equal("user/1000", rig.Anna["contact"]);
        Assert.DoesNotContain("agent-contact-change", rig.Told);
        Assert.Equal("+OK\n", rig.Config("agent set contact anna user/3000"));
        Assert.Equal("user/3000", Assert.Single(rig.Applied.Agents).Contact);
    }

    [Theory]
    [InlineData("queue load support")]
    [InlineData("queue reload support")]
    public void What_was_read_and_the_engine_will_not_have_changes_nothing(string line)
    {
        CallCenterImport next = FaceRig.OneAgent(AgentStatus.OnBreak);
        FaceRig rig = new(FaceRig.OneAgent()) { Import = next with { Queues = [LeadsTo("nowhere", "top-down")] } };

        Assert.Equal("-ERR Invalid Queue not found!\n", rig.Config(line));

        Assert.Equal("longest-idle-agent", Assert.Single(rig.Rows("queue list"))["strategy"]);
        Assert.Equal("Available", rig.Anna["status"]);
        Assert.Empty(rig.Told);
        rig.Import = next with { Queues = [LeadsTo("sales", "top-down"), FaceRig.Queue("sales")] };
        Assert.Equal("+OK\n", rig.Config(line));
        Assert.Contains(rig.Rows("queue list"), queue => queue["strategy"] == "top-down");
    }

    [Fact]
    public void A_queue_that_another_leads_to_stays_when_it_is_unloaded_and_later_commands_count()
    {
        CallCenterImport import = FaceRig.OneAgent() with { Queues = [LeadsTo("sales", "top-down"), FaceRig.Queue("sales")] };
        FaceRig rig = new(import) { MayRefuse = true };

        Assert.Equal("+OK\n", rig.Config("queue unload sales"));

        Assert.Equal("2\n", rig.Config("queue count"));
        Assert.Equal("+OK\n", rig.Config("agent add z callback"));
        Assert.Equal("+OK\n", rig.Config("queue unload support"));
        Assert.Equal("+OK\n", rig.Config("queue unload sales"));
        Assert.Equal("0\n", rig.Config("queue count"));
        Assert.Contains(rig.Applied.Agents, agent => agent.Name == "z");
    }

    [Fact]
    public void A_status_is_announced_once_whether_it_is_new_or_not()
    {
        FaceRig rig = new(FaceRig.OneAgent());

        rig.Config("agent set status anna Available");
        rig.Config("agent set status anna 'on break'");

        Assert.Equal(["agent-status-change Available", "agent-status-change On Break"], rig.TakeTold());
        Assert.Equal("On Break", rig.Anna["status"]);
    }

    [Fact]
    public void A_tier_set_to_standby_keeps_its_callers_away_until_it_is_ready_or_no_answer()
    {
        FaceRig rig = new(FaceRig.OneAgent());

        rig.Config("tier set state support anna Standby");
        rig.Join();
        Assert.Empty(rig.Offers);
        rig.Config("tier set state support anna 'No Answer'");

        Assert.Single(rig.Offers);
    }

    [Fact]
    public void A_standby_set_by_hand_ends_with_his_next_attempt_elsewhere()
    {
        CallCenterImport import = FaceRig.OneAgent();
        FaceRig rig = new(import with
        {
            Queues = [.. import.Queues, FaceRig.Queue("sales")],
            Tiers = [.. import.Tiers, new TierConfig("sales", "anna")],
        });
        rig.Config("tier set state support anna Standby");
        rig.Join("support");

        rig.Join("sales");
        rig.LegOver(Assert.Single(rig.Offers), HangupCause.NoAnswer);
        rig.Wait(10_000);

        Assert.DoesNotContain(rig.Applied.Tiers, tier => tier.IsPaused);
    }

    [Fact]
    public void Naming_a_queue_that_was_unloaded_loads_it_again()
    {
        FaceRig rig = new(FaceRig.OneAgent());
        rig.Config("agent add z callback");
        rig.Config("queue unload support");
        Assert.Equal("0\n", rig.Config("queue count"));

        Assert.Equal("+OK\n", rig.Config("tier add support z"));

        Assert.Equal("1\n", rig.Config("queue count"));
    }

    [Theory]
    [InlineData("Available", false)]
    [InlineData("'Available (On Demand)'", true)]
    [InlineData("'On Break'", true)]
    [InlineData("'Logged Out'", true)]
    public void Any_status_but_available_stops_a_ringing_phone(string status, bool stops)
    {
        FaceRig rig = new(FaceRig.OneAgent());
        rig.Join();

        rig.Config($"agent set status anna {status}");

        Assert.Equal(stops, rig.Told.Contains("cancel leg"));
    }

    [Fact]
    public void A_state_set_by_hand_keeps_offers_away_until_it_is_waiting_again()
    {
        FaceRig rig = new(FaceRig.OneAgent());

        rig.Config("agent set state anna Idle");
        rig.Config("agent set state anna Waiting");

        Assert.Equal(
            ["agent-state-change Idle", "anna held", "agent-state-change Waiting", "anna reachable"], rig.TakeTold());
    }

    [Fact]
    public void A_ready_time_keeps_offers_away_until_it_comes()
    {
        FaceRig rig = new(FaceRig.OneAgent());

        rig.Config($"agent set ready_time anna {FaceRig.StartEpoch + 5}");
        Assert.Equal("1005", rig.Anna["ready_time"]);
        rig.Wait(4_000);
        Assert.Equal(["anna held"], rig.TakeTold());
        rig.Wait(2_000);
        Assert.Equal(["anna reachable"], rig.TakeTold());
    }

    [Fact]
    public void A_deleted_agent_finishes_his_call()
    {
        FaceRig rig = new(FaceRig.OneAgent());
        var call = rig.Join();
        rig.Answer(rig.Offers[0]);
        rig.Bridge(call, rig.Offers[0]);
        rig.TakeTold();

        Assert.Equal("+OK\n", rig.Config("agent del anna"));
        Assert.Empty(rig.TakeTold());
        Assert.Empty(rig.Applied.Tiers);
        rig.LegOver(rig.Offers[0], HangupCause.NormalClearing);

        Assert.Contains("bridge-agent-end true", rig.TakeTold());
        Assert.Equal("+OK\n", rig.Config("agent list"));
    }

    [Fact]
    public void Negative_numbers_are_kept_for_the_lists_and_are_none_for_the_engine()
    {
        FaceRig rig = new(FaceRig.OneAgent());

        rig.Config("agent set wrap_up_time anna -4");
        rig.Config("tier set level support anna -2");

        Assert.Equal("-4", rig.Anna["wrap_up_time"]);
        Assert.Equal("-2", Assert.Single(rig.Rows("tier list"))["level"]);
        Assert.Equal((0, 0), (rig.Applied.Agents[0].WrapUpMs, rig.Applied.Tiers[0].Level));
    }

    [Fact]
    public void A_name_nobody_can_use_is_refused() =>
        Assert.Equal("-ERR Unknown Error!\n", new FaceRig(FaceRig.OneAgent()).Config("agent add '' callback"));

    [Fact]
    public void Loading_a_queue_takes_agents_and_tiers_again_with_their_status()
    {
        FaceRig rig = new(FaceRig.OneAgent());
        rig.Config("agent set status anna 'On Break'");
        rig.Config("tier set level support anna 7");
        rig.Config("agent set contact anna user/9");
        rig.TakeTold();

        Assert.Equal("+OK\n", rig.Config("queue reload SUPPORT"));

        Assert.Equal(("Available", "user/1000"), (rig.Anna["status"], rig.Anna["contact"]));
        Assert.Equal("1", Assert.Single(rig.Rows("tier list"))["level"]);
        Assert.Contains("agent-status-change Available", rig.TakeTold());
        rig.Join();
        Assert.Single(rig.Offers);
    }

    [Fact]
    public void A_queue_that_is_gone_from_the_configuration_is_dropped_by_a_reload_only()
    {
        FaceRig rig = new(FaceRig.OneAgent());
        rig.Import = new CallCenterImport();

        Assert.Equal("-ERR Invalid Queue not found!\n", rig.Config("queue load support"));
        Assert.Equal("1\n", rig.Config("queue count"));
        Assert.Equal("-ERR Invalid Queue not found!\n", rig.Config("queue reload support"));
        Assert.Equal("0\n", rig.Config("queue count"));
        rig.Import = null;
        Assert.Equal("-ERR Unknown Error!\n", rig.Config("agent reload anna"));
    }

    [Fact]
    public void An_unloaded_queue_comes_back_when_somebody_names_it()
    {
        FaceRig rig = new(FaceRig.OneAgent());

        Assert.Equal("+OK\n", rig.Config("queue unload support"));
        Assert.Equal("0\n", rig.Config("queue count"));
        List<string?> names = [];
        rig.Face.NeedQueue("Support", names.Add);
        rig.Face.NeedQueue("nosuch", names.Add);

        Assert.Equal(["support", null], names);
        Assert.Equal("1\n", rig.Config("queue count"));
    }

    [Fact]
    public void A_queue_with_callers_stays_when_it_is_unloaded()
    {
        FaceRig rig = new(FaceRig.OneAgent(AgentStatus.LoggedOut));
        rig.Join();

        Assert.Equal("+OK\n", rig.Config("queue unload support"));

        Assert.Equal("1\n", rig.Config("queue count"));
    }

    [Fact]
    public void A_refresh_keeps_what_commands_made_and_nobodys_status_changes()
    {
        FaceRig rig = new(FaceRig.OneAgent());
        rig.Config("agent add z callback");
        rig.Config("agent set status anna 'On Break'");

        rig.Apply(rig.Face.Refresh(FaceRig.OneAgent() with { Queues = [FaceRig.Queue("support"), FaceRig.Queue("sales")] }));

        Assert.Equal(["anna", "z"], rig.Rows("agent list").Select(row => row["name"]));
        Assert.Equal("On Break", rig.Anna["status"]);
        Assert.Equal("2\n", rig.Config("queue count"));

        rig.Apply(rig.Face.Refresh(new CallCenterImport()));
        Assert.Equal(["z"], rig.Rows("agent list").Select(row => row["name"]));
    }

    [Fact]
    public void Tracked_calls_are_counted_per_agent_and_all_end_with_the_channel()
    {
        FaceRig rig = new(FaceRig.OneAgent());
        rig.Config("agent add z callback");
        rig.TakeTold();

        Assert.True(rig.Face.Track(7, "anna"));
        Assert.True(rig.Face.Track(7, "anna"));
        Assert.True(rig.Face.Track(7, "z"));
        Assert.False(rig.Face.Track(7, "nobody"));
        Assert.Equal("1", rig.Anna["external_calls_count"]);
        rig.Face.TrackEnded(7);
        rig.Face.TrackEnded(7);

        Assert.Equal("0", rig.Anna["external_calls_count"]);
        Assert.Equal(
            [
                "agent-status-get", "anna other call 7 starts", "agent-status-get", "agent-status-get", "z other call 7 starts",
                "anna other call 7 ends", "z other call 7 ends",
            ],
            rig.TakeTold());
    }

    [Fact]
    public void A_standby_agents_channel_is_passed_on()
    {
        FaceRig rig = new(FaceRig.OneAgent());
        rig.Config("agent set uuid anna ignored");
        rig.Config("agent set type anna uuid-standby");
        rig.Config("agent set uuid anna chan-9");

        Assert.Contains("anna stands by on chan-9", rig.Told);
        Assert.Equal(AgentType.Standby, rig.Applied.Agents[0].Type);
    }

    [Fact]
    public void A_probe_is_answered_for_queues_that_are()
    {
        FaceRig rig = new(FaceRig.OneAgent() with { Queues = [FaceRig.Queue("support@d")] });

        rig.Face.Probe("callcenter+support@d");
        rig.Face.Probe("callcenter+nosuch@d");
        rig.Face.Probe("1000@d");

        Assert.Equal(["PRESENCE_IN support@d Idle"], rig.TakeTold());
    }

    [Fact]
    public void Callers_belong_to_the_instance_that_is_configured()
    {
        FaceRig rig = new(FaceRig.OneAgent(AgentStatus.OnBreak) with { InstanceId = "box7" });

        rig.Join();

        Assert.Contains("|box7|", rig.Config("queue list members support"), StringComparison.Ordinal);
    }

    [Fact]
    public void Agents_are_reserved_before_they_are_offered_when_asked_to()
    {
        FaceRig rig = new(FaceRig.OneAgent() with { ReserveAgents = true });

        rig.Join();

        List<string> told = [.. rig.TakeTold()];
        Assert.Equal(told.IndexOf("agent-state-change Reserved") + 1, told.IndexOf("agent-state-change Receiving"));
        Assert.True(rig.Has(CommandKind.OriginateLeg, rig.Offers[0]));
    }

    /// <summary>"support", from which callers go on to another queue.</summary>
    private static QueueImport LeadsTo(string queue, string strategy)
    {
        QueueImport support = FaceRig.Queue("support");
        return new QueueImport(
            support.Row with { Strategy = strategy },
            support.Engine with { Strategy = strategy, Overflow = [new OverflowRule(OverflowCondition.Length, 20, queue)] });
    }
}
