using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>A queue's own script on the real switch: every hook has its effect, and a script that fails costs no call.</summary>
public sealed class QueueScriptTests : LiveTest
{
    private const string Script = """
        function on_enter(call)
            return { greeting = "tone_stream://%(1000,0,440)", check_again_s = 1, data = { entered = call.queue } }
        end
        function on_offer(call, candidates)
            local names = {}
            for i, agent in ipairs(candidates) do names[i] = agent.name end
            return {
                veto = { "agent0" }, whisper = "tone_stream://%(700,0,440)",
                screen_pop = { customer = "Miller & Sons", candidates = table.concat(names, " ") },
            }
        end
        function on_answer(call)
            return { data = { answered_by = call.agent } }
        end
        function on_leave(call)
            return { next = "survey", data = { outcome = call.outcome } }
        end
        """;

    [Fact]
    public async Task Veto_screen_pop_notes_and_where_next()
    {
        int phone = await StartWithAsync(Script, agents: 2);
        StartAgents(SippScenario.Agent(ring: TimeSpan.FromMilliseconds(300), talk: TimeSpan.FromSeconds(1)), phone);

        StartCallers(SippScenario.Caller("support"), new SippCalls(1));

        EslEvent pop = await ScriptEventAsync("screen-pop");
        Assert.Equal(("agent1", "support"), (pop["ACD-Agent"], pop["ACD-Queue"]));
        Assert.Equal("agent0 agent1", pop["ACD-Screen-Pop-candidates"]);
        EslEvent leg = await Switch.Esl.EventAsync("the agent answers", Soon, e => e.Name == "CHANNEL_ANSWER" && !e.IsCaller);
        Assert.Equal("Miller & Sons", leg["variable_acd_screen_pop_customer"]);
        Assert.Equal("Miller & Sons", leg["variable_sip_h_X-ACD-customer"]);

        EslEvent bridged = await ConnectedAsync();
        Assert.InRange(bridged.AtUs - leg.AtUs, 650_000, 5_000_000);

        EslEvent ended = await CallerEndedAsync();
        Assert.Equal("answered", ended.AcdResult);
        Assert.Equal("survey", ended["variable_went_to"]);
        Assert.Equal(("support", "agent1", "answered"), (
            ended["variable_acd_data_entered"], ended["variable_acd_data_answered_by"], ended["variable_acd_data_outcome"]));
        await NoChannelIsLeftAsync();
    }

    [Fact]
    public async Task Who_hangs_up_after_his_talk_is_not_kept()
    {
        int phone = await StartWithAsync(Script, agents: 2);
        StartAgents(SippScenario.Agent(ring: TimeSpan.FromMilliseconds(100), talk: TimeSpan.FromSeconds(30)), phone);
        StartCallers(SippScenario.Caller("support").WithPatience(TimeSpan.FromSeconds(4)), new SippCalls(1));

        await ConnectedAsync();
        EslEvent ended = await CallerEndedAsync();
        Assert.Equal("answered", ended.AcdResult);
        Assert.Equal("", ended["variable_went_to"]);
        await NoChannelIsLeftAsync();
    }

    [Fact]
    public async Task A_hook_that_fails_leaves_it_to_the_strategy_and_is_switched_off_with_an_alert()
    {
        int phone = await StartWithAsync("""
            function on_offer(call)
                while true do end
            end
            """, agents: 1);
        StartAgents(SippScenario.Agent(ring: TimeSpan.FromMilliseconds(50), talk: TimeSpan.FromMilliseconds(200)), phone);

        StartCallers(SippScenario.Caller("support"), new SippCalls(4));

        EslEvent alert = await ScriptEventAsync("alert");
        Assert.Equal(("hook-switched-off", "support.lua", "on_offer"), (alert["ACD-Alert"], alert["ACD-Script"], alert["ACD-Hook"]));
        Assert.Contains("support.lua:2", alert["ACD-Text"], StringComparison.Ordinal);
        await NoChannelIsLeftAsync();
        Assert.All(Ended(), ended => Assert.Equal("answered", ended.AcdResult));
        Assert.Contains("script alerts    1, the last: on_offer", await ApiAsync("acd status"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_saved_file_is_used_without_a_word_and_a_broken_one_is_not()
    {
        await StartWithAsync("function on_enter(call) return { next = 'fallback' } end", agents: 0);
        string file = Path.Combine(Switch.Folder.Scripts, "support.lua");

        await File.WriteAllTextAsync(file, "function on_enter(call) return { next = ", TestContext.Current.CancellationToken);
        EslEvent alert = await ScriptEventAsync("alert");
        Assert.Equal("reload-refused", alert["ACD-Alert"]);
        Assert.Contains("version 1,", await ApiAsync("acd script status"), StringComparison.Ordinal);

        await File.WriteAllTextAsync(file, "function on_enter(call) return { next = 'survey' } end", TestContext.Current.CancellationToken);
        await Eventually.HoldsAsync(
            "the new scripts are in use", Soon,
            async () => (await ApiAsync("acd script status")).Contains("version 2,", StringComparison.Ordinal));
        StartCallers(SippScenario.Caller("support"), new SippCalls(1));
        EslEvent ended = await CallerEndedAsync();
        Assert.Equal(("script", "survey"), (ended.AcdResult, ended["variable_went_to"]));
    }

    private async Task<int> StartWithAsync(string script, int agents)
    {
        int phone = LoopbackPorts.Free();
        await StartAsync(new FreeSwitchOptions { Agents = AgentLine.Many(agents, phone), Prepare = folder => Prepare(folder, script) });
        await Switch.Esl.SubscribeAsync("CUSTOM", "acd::script");
        return phone;
    }

    private Task<EslEvent> ScriptEventAsync(string action) => Switch.Esl.EventAsync(
        action, Soon, e => e["Event-Subclass"] == "acd::script" && e["ACD-Action"] == action);

    private IEnumerable<EslEvent> Ended() => Switch.Esl.Events.Where(e => e.Name == "CHANNEL_HANGUP_COMPLETE" && e.IsCaller);

    private static void Prepare(FreeSwitchFolder folder, string script)
    {
        folder.AddScript("support.lua", script);
        folder.AddToQueue("""<param name="script" value="support.lua"/>""");
        folder.AddToDialplan("""
            <extension name="survey">
              <condition field="destination_number" expression="^survey$">
                <action application="set" data="went_to=survey"/>
                <action application="answer"/>
                <action application="hangup"/>
              </condition>
            </extension>
            """);
    }
}
