using Acd.Engine.Agents;
using Acd.Host.Tests.Support;

namespace Acd.Host.Tests.Scripting;

/// <summary>A queue's own script on a whole host: all hooks. Scripts run in real time, the switch's is virtual: it waits.</summary>
public sealed class QueueScriptTests : IDisposable
{
    private const string Script = """
        function on_enter(call)
            if call.name == "bad" then error("on purpose") end
            if call.name == "lost" then return { queue = "nowhere", skills = "german>=" } end
            return { greeting = "welcome.wav", check_again_s = 5, data = { queue = call.queue } }
        end
        function on_wait(call)
            return { offer_callback = true, announcement = "press1.wav", skills = "german", check_again_s = 3600 }
        end
        function on_offer(call, candidates)
            local names = {}
            for i, agent in ipairs(candidates) do names[i] = agent.name end
            local whisper = ({ gold = "vip.wav|tts://flite|kal|gold customer", slip = "{position}" })[call.name]
            return { order = { "ben" }, whisper = whisper, screen_pop = { customer = "Miller", all = table.concat(names, " ") } }
        end
        function on_leave(call)
            return { next = "after-" .. call.outcome }
        end
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("acd-queue-script-").FullName;
    private readonly ScriptedSwitch _switch = new();
    private readonly FactRecorder _facts = new();

    public QueueScriptTests()
    {
        File.WriteAllText(Path.Combine(_folder, "support.lua"), Script);
        _switch.ConfigXml = $$"""
            <configuration name="acd.conf">
              <settings>
                <param name="scripts-folder" value="{{_folder}}"/>
                <param name="script-deadline-ms" value="10000"/>
              </settings>
              <queues>
                <queue name="support">
                  <param name="script" value="support.lua"/>
                  <param name="max-wait-time" value="30"/>
                  <callback dial-string="loopback/{number}"><prefix value="+43"/></callback>
                </queue>
                <queue name="plain"/>
              </queues>
              <agents>
                <agent name="anna" contact="user/anna" status="Logged Out"/>
                <agent name="ben" contact="user/ben" status="Logged Out"/>
              </agents>
              <tiers>
                <tier queue="support" agent="anna"/><tier queue="support" agent="ben"/><tier queue="plain" agent="anna"/>
              </tiers>
            </configuration>
            """;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Callers_of_the_queue_are_greeted()
    {
        _switch.Join(1, call: 1);
        Await(2, () => Sent(CommandKind.Announce).Any());
        Run();
        Assert.Equal(["welcome.wav"], Sent(CommandKind.Announce).First().Prompts!);
        Assert.Single(Sent(CommandKind.AwaitNext));
        Assert.Contains(_switch.LogLines, line => line.Contains("queue=support", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("bad")]
    [InlineData("lost")]
    public void A_failure_or_nonsense_leaves_him_in_his_queue(string name)
    {
        _switch.Join(1, call: 1, name: name);
        Await(2, () => _facts.Of(FactKind.CallerJoined).Any());
        Run();
        Assert.Equal("support", Assert.Single(_facts.Of(FactKind.CallerJoined)).Queue);
    }

    [Fact]
    public void The_script_reorders_the_candidates_and_pops_the_screen()
    {
        _switch.LogIn(0.5, "anna");
        _switch.LogIn(0.6, "ben");
        _switch.Join(1, call: 1);
        Await(2, () => Sent(CommandKind.OriginateLeg).Any());
        Run();
        Assert.Equal("ben", Assert.Single(Sent(CommandKind.OriginateLeg)).Agent!.Name);
        Assert.Contains(KeyValuePair.Create("acd_screen_pop_customer", "Miller"), _switch.LegVariables);
        Assert.Contains(KeyValuePair.Create("sip_h_X-ACD-all", "anna ben"), _switch.LegVariables);
        Assert.Contains(_switch.Events, e => e.Contains("ACD-Action=screen-pop", StringComparison.Ordinal)
            && e.Contains("ACD-Agent=ben", StringComparison.Ordinal));
    }

    [Fact]
    public void The_agent_hears_the_whisper_before_he_is_connected()
    {
        AnswerOne("gold");
        Assert.Equal("tts://flite|kal|gold customer", Assert.Single(Assert.Single(Sent(CommandKind.PreparePrompt)).Prompts!));
        Assert.Equal(["vip.wav", "tts://flite|kal|gold customer"], Assert.Single(Sent(CommandKind.PromptAgent)).Prompts!);
        Assert.Empty(Sent(CommandKind.Bridge));
    }

    [Fact]
    public void A_whisper_that_cant_be_played_holds_nobody_up_and_is_said()
    {
        AnswerOne("slip");
        Assert.Single(Sent(CommandKind.Bridge));
        Assert.Contains(_switch.LogLines, line => line.Contains("the whisper \"{position}\" holds a number", StringComparison.Ordinal));
    }

    [Fact]
    public void A_queue_without_a_script_is_offered_in_the_same_batch()
    {
        _switch.LogIn(0.5, "anna");
        _switch.Join(1, call: 1, queue: "plain");
        _switch.At(1.0001, _ => Assert.Single(Sent(CommandKind.OriginateLeg)));
        Run();
        Assert.Empty(_facts.Of(FactKind.OfferProposed));
    }

    [Fact]
    public void Who_is_sent_away_goes_where_the_script_says()
    {
        _switch.Join(1, call: 1);
        Await(2, () => _facts.Of(FactKind.CallerJoined).Any());
        Await(40, () => Sent(CommandKind.ReleaseCaller).Any());
        _switch.At(45, events => events.On(new CallerLeft(new CallId(1), LeaveReason.Released), _switch.NowUs));
        Run();
        Assert.Equal("after-timed-out", Assert.Single(Sent(CommandKind.ReleaseCaller)).Extension);
        Assert.Equal(CallerOutcome.TimedOut, Assert.Single(_facts.Of(FactKind.CallerEnded)).Outcome);
    }

    [Fact]
    public void So_does_who_has_talked()
    {
        _switch.LogIn(0.5, "anna");
        _switch.Join(1, call: 1);
        Await(2, () => Sent(CommandKind.OriginateLeg).Any());
        _switch.At(5, events => events.On(new LegAnswered(_switch.LastOffer, "leg"), _switch.NowUs));
        _switch.At(6, events => events.On(new BridgeStarted(new CallId(1), _switch.LastOffer), _switch.NowUs));
        _switch.At(7, events => events.On(new BridgeEnded(new CallId(1), _switch.LastOffer), _switch.NowUs));
        Await(8, () => Sent(CommandKind.ReleaseCaller).Any());
        Run();
        var release = Assert.Single(Sent(CommandKind.ReleaseCaller));
        Assert.Equal((ReleaseResult.Answered, "after-answered"), (release.Result, release.Extension));
    }

    [Fact]
    public void A_waiting_caller_can_take_a_callback_that_the_script_offers()
    {
        _switch.Join(1, call: 1);
        Await(2, () => _facts.Of(FactKind.CallerJoined).Any());
        Await(7, () => Sent(CommandKind.Announce).Count() > 1);
        _switch.At(10, events => events.On(new CallerDigit(new CallId(1), '1'), _switch.NowUs));
        _switch.At(11, events => events.On(new CallerLeft(new CallId(1), LeaveReason.Released), _switch.NowUs));
        Run();
        Assert.Equal(["press1.wav"], Sent(CommandKind.Announce).Last().Prompts!);
        Assert.Equal("needs", Assert.Single(_facts.Of(FactKind.CallerReordered)).Text);
        Assert.Single(_facts.Of(FactKind.CallbackRequested));
        Assert.Equal(ReleaseResult.Callback, Assert.Single(Sent(CommandKind.ReleaseCaller)).Result);
    }

    [Fact]
    public void A_hook_that_is_switched_off_is_an_alert()
    {
        for (ulong call = 1; call <= 3; call++)
            _switch.Join(call, call, name: "bad");
        Await(5, () => _facts.Of(FactKind.CallerJoined).Count() == 3);
        _switch.Type(20, "status");
        _switch.Type(20, "script status");
        Run();
        Assert.Matches("script alerts    1, the last: on_enter of support.lua is switched off", _switch.Replies[0]);
        Assert.Matches("support.lua  on_enter  switched off", _switch.Replies[1]);
        Assert.Contains("queue support: support.lua", _switch.Replies[1], StringComparison.Ordinal);
        Assert.Contains(_switch.Events, e => e.Contains("ACD-Alert=hook-switched-off", StringComparison.Ordinal));
    }

    [Fact]
    public void A_live_caller_can_be_tried_without_effect()
    {
        _switch.Join(1, call: 1);
        Await(2, () => _facts.Of(FactKind.CallerJoined).Any());
        _switch.Type(4, "script run support.lua on_offer uuid=uuid-1 candidates=anna,ben");
        Await(5, () => _switch.Replies.Count > 0);
        Run();
        Assert.Contains("all = \"anna ben\"", Assert.Single(_switch.Replies), StringComparison.Ordinal);
        Assert.Empty(Sent(CommandKind.OriginateLeg));
    }

    private void AnswerOne(string name)
    {
        _switch.LogIn(0.5, "ben");
        _switch.Join(1, call: 1, name: name);
        Await(2, () => Sent(CommandKind.OriginateLeg).Any());
        _switch.At(5, events => events.On(new LegAnswered(_switch.LastOffer, "leg"), _switch.NowUs));
        Run();
    }

    private IEnumerable<Command> Sent(CommandKind kind) => _switch.Commands.Where(command => command.Kind == kind);

    /// <summary>Gives workers real time while the switch's own passes.</summary>
    private void Await(double seconds, Func<bool> done)
    {
        for (int look = 0; look < 200; look++)
            _switch.At(seconds + (look * 0.01), _ => Thread.Sleep(done() ? 0 : 10));
    }

    private void Run() => Assert.Equal(RunResult.Stopped, Hosts.On(_switch, null, _facts).Run());
}
