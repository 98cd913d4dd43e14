using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>mod_callcenter's names, commands, events and variables on a real FreeSWITCH, with its own kind of configuration file.</summary>
public sealed class CallCenterFaceTests : LiveTest
{
    private const string OwnConfiguration =
        """
        <configuration name="acd.conf">
          <settings><param name="compat" value="mod_callcenter"/><param name="info-events" value="true"/></settings>
        </configuration>
        """;

    private const string CallCenterConfiguration =
        """
        <configuration name="callcenter.conf" description="CallCenter">
          <settings><param name="agent-originate-timeout" value="20"/></settings>
          <queues>
            <queue name="support@default">
              <param name="strategy" value="longest-idle-agent"/>
              <param name="moh-sound" value="silence_stream://-1"/>
              <param name="max-wait-tme" value="5"/>
            </queue>
          </queues>
          <agents>
            <agent name="anna" type="Callback" contact="{null_auto_answer_delay=1000}null/anna" status="Available"
                   no-answer-delay-time="30"/>
          </agents>
          <tiers><tier agent="anna" queue="support@default"/></tiers>
        </configuration>
        """;

    [Fact]
    public async Task Commands_answer_as_mod_callcenter_does()
    {
        await StartFaceAsync();

        Assert.Contains("did you mean \"max-wait-time\"?", await Switch.LogHasAsync("max-wait-tme", Soon), StringComparison.Ordinal);
        Assert.StartsWith("-USAGE", await ApiAsync("callcenter_config"), StringComparison.Ordinal);
        Assert.Equal("-ERR Invalid!", await ApiAsync("callcenter_config agent"));
        Assert.Equal("-ERR no reply", await ApiAsync("callcenter_config foo bar"));
        Assert.Equal("+OK", await ApiAsync("callcenter_config agent add z callback"));
        Assert.Equal("+OK", await ApiAsync("callcenter_config agent set contact z '[leg_timeout=5]user/z'"));
        Assert.Equal("Logged Out", await ApiAsync("callcenter_config agent get status z"));
        Assert.Contains("\nz|single_box||callback|[leg_timeout=5]user/z|Logged Out|Waiting|0|",
            await ApiAsync("callcenter_config agent list"), StringComparison.Ordinal);
        Assert.EndsWith("\nsupport@default|anna|Ready|1|1\n+OK", await ApiAsync("callcenter_config tier list"), StringComparison.Ordinal);
        Assert.Equal("1", await ApiAsync("callcenter_config queue count"));
        Assert.Equal("+OK", await ApiAsync("callcenter_config queue reload support@default"));
        Assert.Equal("-ERR Session not found for uuid 1-2", await ApiAsync("callcenter_break agent 1-2"));
        string told = await ApiAsync("acd info since 0");
        Assert.Matches("\"action-taken\".*console: callcenter_config agent add z callback: .OK", told);
        Assert.Matches("\"action-refused\".*console: callcenter_break agent 1-2: -ERR Session not found", told);
        Assert.Contains("\"name\":\"anna\"",
            await ApiAsync("""json {"command":"callcenter_config","data":{"arguments":"agent list"}}"""), StringComparison.Ordinal);
        Assert.Contains("\"status\":\"error\"",
            await ApiAsync("""json {"command":"callcenter_config","data":{"arguments":"queue list agents"}}"""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tab_completes_its_commands()
    {
        await StartFaceAsync();

        await CompletesAsync("callcenter_config agent ", "add", "del", "get", "list", "reload", "set");
        await CompletesAsync("callcenter_config agent set ready", "ready_time");
        await CompletesAsync("callcenter_config agent set ", "contact", "max_no_answer", "no_answer_delay_time", "status", "type", "uuid");
        await CompletesAsync("callcenter_config agent get ", "state", "status", "uuid");
        await CompletesAsync("callcenter_config tier set ", "level", "position", "state");
        await CompletesAsync("callcenter_config queue ", "count", "list", "load", "reload", "unload");
        await CompletesAsync("callcenter_config queue count ", "agents", "members", "tiers");
        await CompletesAsync("callcenter_break ", "agent");
    }

    [Fact]
    public async Task A_call_is_told_event_by_event_and_leaves_its_variables()
    {
        await StartFaceAsync();

        string caller = await CallAsync("{origination_caller_id_name=Ann,origination_caller_id_number=1001,cc_base_score=7}");
        EslEvent start = await InfoAsync("member-queue-start");
        EslEvent bridged = await Switch.Esl.EventAsync(
            "the agent talks", Soon, e => e["CC-Agent-State"] == "In a queue call");
        string member = Assert.Single(Rows(await ApiAsync("callcenter_config queue list members support@default")));
        Assert.Equal("Answered", member.Split('|')[15]);
        Assert.Equal("7", member.Split('|')[11]);
        string agentUuid = await ApiAsync("callcenter_config agent get uuid anna");
        Assert.Equal("anna", await ApiAsync($"uuid_getvar {agentUuid} cc_agent"));
        Assert.Equal(start["CC-Member-UUID"], await ApiAsync($"uuid_getvar {agentUuid} cc_member_uuid"));
        Assert.Equal("agent", await ApiAsync($"uuid_getvar {agentUuid} cc_side"));
        await ApiAsync($"uuid_kill {agentUuid}");
        EslEvent ended = await Switch.Esl.EventAsync(
            "the caller is gone", Soon, e => e.Name == "CHANNEL_HANGUP_COMPLETE" && e.Uuid == caller);

        Assert.Equal(caller, start.Uuid);
        Assert.Equal("member", ended["variable_cc_side"]);
        Assert.Equal("support@default", ended["variable_cc_queue"]);
        Assert.Equal("anna", ended["variable_cc_agent"]);
        Assert.Equal("answered", ended["variable_cc_cause"]);
        Assert.Equal("true", ended["variable_cc_agent_bridged"]);
        Assert.NotEqual("", ended["variable_cc_queue_terminated_epoch"]);
        EslEvent last = await InfoAsync("member-queue-end");
        Assert.Equal(("Terminated", caller), (last["CC-Cause"], last.Uuid));
        EslEvent bridgeEnd = await InfoAsync("bridge-agent-end");
        Assert.Equal(("true", agentUuid), (bridgeEnd["CC-Agent-Bridged"], bridgeEnd.Uuid));
        Assert.Equal(
            [
                "member-queue-start", "members-count", "agent-state-change", "agent-offering", "bridge-agent-start", "members-count",
                "agent-state-change", "bridge-agent-end", "member-queue-end", "agent-state-change",
            ],
            Switch.Esl.Events.Select(e => e["CC-Action"]).Where(action => action.Length > 0 && action != "agent-uuid-get"));
        Assert.Equal(["Active (1 waiting)", "Idle"], Presence());
        Assert.NotNull(bridged);
        await NoChannelIsLeftAsync();
    }

    [Theory]
    [InlineData("reload mod_acd")]
    [InlineData("kill -9")]
    public async Task Agents_and_tiers_added_by_command_are_kept(string end)
    {
        await StartFaceAsync();
        Assert.Equal("+OK", await ApiAsync("callcenter_config agent add z callback"));
        Assert.Equal("+OK", await ApiAsync("callcenter_config agent set contact z null/z"));
        Assert.Equal("+OK", await ApiAsync("callcenter_config agent set status z 'On Break'"));
        Assert.Equal("+OK", await ApiAsync("callcenter_config tier add support@default z 2 3"));
        Assert.Equal("+OK", await ApiAsync("callcenter_config tier set level support@default anna 5"));
        Assert.StartsWith("+OK", await ApiAsync("acd agent skills anna german=8 billing=3"), StringComparison.Ordinal);
        Assert.StartsWith("+OK", await ApiAsync("acd agent capacity z 3"), StringComparison.Ordinal);
        if (end == "kill -9")
        {
            // What a command has set is written within a twentieth of a second; a second is for slow disks.
            await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
            await Switch.KillAsync();
            await StartAgainAsync();
        }
        else
        {
            Assert.Contains("+OK", await ApiAsync(end), StringComparison.Ordinal);
        }

        string agent = Assert.Single(Rows(await ApiAsync("callcenter_config agent list z")));
        Assert.Equal(("null/z", "On Break", "Waiting"), (agent.Split('|')[4], agent.Split('|')[5], agent.Split('|')[6]));
        string[] tiers = [.. Rows(await ApiAsync("callcenter_config tier list")).Order()];
        Assert.Equal(["support@default|anna|Ready|1|1", "support@default|z|Ready|2|3"], tiers);
        Assert.Contains("german=8", await ApiAsync("acd agent skills anna"), StringComparison.Ordinal);
        Assert.Contains("0 of 3", await ApiAsync("acd agent show z"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_who_hangs_up_breaks_out()
    {
        await StartFaceAsync();
        await ApiAsync("callcenter_config agent set status anna 'Logged Out'");

        string caller = await CallAsync("");
        await InfoAsync("members-count");
        await ApiAsync($"uuid_kill {caller}");

        EslEvent end = await InfoAsync("member-queue-end");
        Assert.Equal(("Cancel", "BREAK_OUT", caller), (end["CC-Cause"], end["CC-Cancel-Reason"], end.Uuid));
        EslEvent ended = await Switch.Esl.EventAsync(
            "the caller is gone", Soon, e => e.Name == "CHANNEL_HANGUP_COMPLETE" && e.Uuid == caller);
        Assert.Equal(("cancel", "BREAK_OUT"), (ended["variable_cc_cause"], ended["variable_cc_cancel_reason"]));
        string member = Assert.Single(Rows(await ApiAsync("callcenter_config queue list members support@default")));
        Assert.Equal(("", "Abandoned"), (member.Split('|')[3], member.Split('|')[15]));
    }

    [Fact]
    public async Task An_exit_key_takes_the_caller_on_in_the_dialplan()
    {
        await StartFaceAsync();
        await ApiAsync("callcenter_config agent set status anna 'Logged Out'");
        string uuid = (await ApiAsync("originate {cc_exit_keys=12}null/m 'callcenter:support@default,park' inline")).Split(' ')[1];
        await InfoAsync("members-count");

        await ApiAsync($"uuid_recv_dtmf {uuid} 9");
        await ApiAsync($"uuid_recv_dtmf {uuid} 2");

        Assert.Equal("EXIT_WITH_KEY", (await InfoAsync("member-queue-end"))["CC-Cancel-Reason"]);
        await Eventually.HoldsAsync("the key is told", Soon, async () => await ApiAsync($"uuid_getvar {uuid} cc_exit_key") == "2");
    }

    [Fact]
    public async Task A_caller_of_an_unknown_queue_is_not_answered_and_goes_on()
    {
        await StartFaceAsync();

        string caller = await ApiAsync("originate {null_enable_auto_answer=true}null/m 'callcenter:nosuch,park' inline");

        string uuid = caller.Split(' ')[1];
        await Eventually.HoldsAsync(
            "the caller is parked", Soon, async () => (await ApiAsync($"uuid_dump {uuid}")).Contains("park", StringComparison.Ordinal));
        Assert.Equal("_undef_", await ApiAsync($"uuid_getvar {uuid} cc_queue"));
    }

    [Fact]
    public async Task A_break_frees_the_agent_and_the_call_goes_on()
    {
        await StartFaceAsync();
        string caller = await CallAsync("");
        await Switch.Esl.EventAsync("the agent talks", Soon, e => e["CC-Agent-State"] == "In a queue call");
        string agentUuid = await ApiAsync("callcenter_config agent get uuid anna");

        Assert.Equal("-ERR no reply", await ApiAsync($"callcenter_break agent {agentUuid}"));

        await InfoAsync("bridge-agent-end");
        Assert.Equal("true", await ApiAsync($"uuid_exists {caller}"));
        Assert.Equal("true", await ApiAsync($"uuid_exists {agentUuid}"));
        Assert.Equal("Waiting", await ApiAsync("callcenter_config agent get state anna"));
    }

    [Fact]
    public async Task A_tracked_call_counts_until_it_ends()
    {
        await StartFaceAsync();

        string uuid = (await ApiAsync("originate null/m 'callcenter_track:anna,park' inline")).Split(' ')[1];
        await Eventually.HoldsAsync("the call counts", Soon, () => ExternalCallsAsync("1"));
        Assert.Equal("anna", await ApiAsync($"uuid_getvar {uuid} cc_tracked_agent"));
        await ApiAsync($"uuid_kill {uuid}");
        await Eventually.HoldsAsync("the call counts no more", Soon, () => ExternalCallsAsync("0"));
    }

    [Fact]
    public async Task A_presence_probe_is_answered()
    {
        await StartFaceAsync();

        await Switch.Esl.SendEventAsync("PRESENCE_PROBE", "to: callcenter+support@default");

        EslEvent presence = await Switch.Esl.EventAsync("a lamp", Soon, e => e.Name == "PRESENCE_IN");
        Assert.Equal(("support@default", "Idle", "terminated"), (presence["from"], presence["force-status"], presence["answer-state"]));
    }

    [Fact]
    public async Task Beside_mod_callcenter_the_module_refuses_to_load_and_says_why()
    {
        await StartAsync(Options() with
        {
            Prepare = folder =>
            {
                Prepare(folder);
                FreeSwitchFolder.Replace(
                    folder.ModuleList, "<load module=\"mod_acd\"/>", "<load module=\"mod_callcenter\"/><load module=\"mod_acd\"/>");
            },
        });

        Assert.Equal("false", await ApiAsync("module_exists mod_acd"));
        string line = await Switch.LogHasAsync("is taken by another module", Soon);
        Assert.Contains("mod_callcenter", line, StringComparison.Ordinal);
        Assert.Contains("compat", line, StringComparison.Ordinal);
        Assert.StartsWith("-USAGE", await ApiAsync("callcenter_config"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_reload_of_the_module_the_names_are_there_again()
    {
        await StartFaceAsync();

        Assert.Contains("+OK", await ApiAsync("reload mod_acd"), StringComparison.Ordinal);

        Assert.Equal("1", await ApiAsync("callcenter_config queue count"));
        await CallAsync("");
        await InfoAsync("bridge-agent-start");
    }

    private static FreeSwitchOptions Options() => new() { MoreModules = ["mod_loopback"], Prepare = Prepare };

    private static void Prepare(FreeSwitchFolder folder)
    {
        File.WriteAllText(folder.AcdConfiguration, OwnConfiguration);
        File.WriteAllText(Path.Combine(folder.Conf, "autoload_configs", "callcenter.conf.xml"), CallCenterConfiguration);
    }

    private Task CompletesAsync(string line, params string[] candidates) => Eventually.HoldsAsync(
        $"\"{line}\" completes to {string.Join(", ", candidates)}", Soon, async () =>
        {
            string reply = await ApiAsync($"console_complete c={line.Length};{line}");
            return candidates.All(candidate => reply.Contains(candidate + "]", StringComparison.Ordinal));
        });

    private static string[] Rows(string table) => table.Split('\n')[1..^1];

    private async Task StartFaceAsync()
    {
        await StartAsync(Options());
        await Switch.Esl.SubscribeAsync("PRESENCE_IN", "CHANNEL_HANGUP_COMPLETE", "CUSTOM", "callcenter::info");
    }

    /// <summary>A caller without a phone; gives his channel's UUID.</summary>
    private async Task<string> CallAsync(string variables)
    {
        string answer = await ApiAsync($"originate {variables}null/m &callcenter(support@default)");
        Assert.StartsWith("+OK ", answer, StringComparison.Ordinal);
        return answer[4..].Trim();
    }

    private Task<EslEvent> InfoAsync(string action) => Switch.Esl.EventAsync(action, Soon, e => e["CC-Action"] == action);

    private IEnumerable<string> Presence() =>
        Switch.Esl.Events.Where(e => e.Name == "PRESENCE_IN").Select(e => e["force-status"]);

    private async Task<bool> ExternalCallsAsync(string count) =>
        (await ApiAsync("callcenter_config agent list anna")).Split('\n')[1].EndsWith("|" + count, StringComparison.Ordinal);
}
