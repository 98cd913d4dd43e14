using Acd.Host.Tests.Support;

namespace Acd.Host.Tests.Configuration;

public sealed class ReloadTests
{
    private readonly ScriptedSwitch _switch = new();

    [Fact]
    public void A_changed_configuration_is_applied_and_the_answer_says_what_changed()
    {
        _switch.At(1, _ => _switch.ConfigXml = TestConfig.Changed);
        _switch.Type(2, "reload");
        _switch.Type(3, "agent list");

        _switch.Run();

        Assert.Equal([false, true], _switch.ConfigRequests);
        Assert.Equal(
            "+OK reloaded: 1 queue removed, 1 agent added, 1 agent removed, 1 agent changed, 1 tier added, 1 tier removed\n",
            _switch.Replies[0]);
        Assert.Contains("dora", _switch.Replies[1], StringComparison.Ordinal);
        Assert.DoesNotContain("carla", _switch.Replies[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_says_what_would_change_and_changes_nothing()
    {
        _switch.At(1, _ => _switch.ConfigXml = TestConfig.Changed);
        _switch.Type(2, "reload --dry-run");
        _switch.Type(3, "agent list");

        _switch.Run();

        Assert.Equal("""
            +OK the configuration is valid, a reload would change this:
              queue removed: sales
              agent added: dora
              agent removed: carla
              agent changed: anna
                wrap-up-time: 10 → 5
              tier added: support / dora
              tier removed: sales / carla

            """, _switch.Replies[0]);
        Assert.DoesNotContain("dora", _switch.Replies[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reload")]
    [InlineData("reload --dry-run")]
    public void Bad_XML_changes_nothing_and_every_error_is_named(string command)
    {
        _switch.Type(1, "agent list");
        _switch.At(1.5, _ => _switch.ConfigXml = TestConfig.Changed
            .Replace("agent=\"anna\"", "agent=\"hanna\"", StringComparison.Ordinal)
            .Replace("wrap-up-time=\"5\"", "wrap-up-time=\"soon\"", StringComparison.Ordinal));
        _switch.Type(2, command);
        _switch.Type(3, "agent list");

        _switch.Run();

        Assert.StartsWith(
            "-ERR 2 errors in acd.conf, nothing was changed. Correct and reload again:\n  ", _switch.Replies[1], StringComparison.Ordinal);
        Assert.Contains("hanna", _switch.Replies[1], StringComparison.Ordinal);
        Assert.Contains("soon", _switch.Replies[1], StringComparison.Ordinal);
        Assert.Equal(Names(_switch.Replies[0]), Names(_switch.Replies[2]));
    }

    [Fact]
    public void What_the_engine_refuses_is_named_with_its_line()
    {
        _switch.At(1, _ => _switch.ConfigXml = TestConfig.Xml.Replace(
            "<queue name=\"sales\"/>",
            "<queue name=\"sales\">\n<overflow when=\"wait\" threshold=\"5m\" queue=\"sales\"/>\n</queue>",
            StringComparison.Ordinal));
        _switch.Type(2, "reload");

        _switch.Run();

        Assert.Contains(
            "\n  queue \"sales\" / overflow 1 / queue, line 5: \"sales\" is the queue itself;",
            _switch.Replies[0],
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_again_changes_nothing()
    {
        _switch.Type(1, "reload");

        _switch.Run();

        Assert.Equal(["+OK reloaded: nothing changed\n"], _switch.Replies);
    }

    [Fact]
    public void A_dry_run_of_the_same_would_change_nothing()
    {
        _switch.Type(1, "reload --dry-run");

        _switch.Run();

        Assert.Equal(["+OK the configuration is valid, a reload would change nothing\n"], _switch.Replies);
    }

    [Fact]
    public void A_document_that_is_gone_is_an_error_with_the_switchs_reason()
    {
        _switch.At(1, _ => (_switch.ConfigXml, _switch.ConfigError) = (null, "cannot open acd.conf.xml"));
        _switch.Type(2, "reload");

        _switch.Run();

        Assert.Equal(
            ["-ERR 1 error in acd.conf, nothing was changed. Correct and reload again:\n  cannot open acd.conf.xml\n"], _switch.Replies);
    }

    [Fact]
    public void A_second_reload_waits_its_turn()
    {
        _switch.Type(1, "reload");
        _switch.Type(1, "reload");
        _switch.Type(2, "reload");

        _switch.Run();

        Assert.Equal(
            [
                "-ERR a reload is under way: wait for its answer, then try again\n",
                "+OK reloaded: nothing changed\n",
                "+OK reloaded: nothing changed\n",
            ],
            _switch.Replies);
    }

    [Fact]
    public void A_switch_that_does_not_answer_leaves_the_next_reload_a_chance()
    {
        _switch.At(1, _ => _switch.AnswersConfig = false);
        _switch.Type(2, "reload");
        _switch.At(13, _ => _switch.AnswersConfig = true);
        _switch.Type(14, "reload");

        _switch.Run();

        Assert.Contains("didn't answer the request for acd.conf within 10 s", _switch.Replies[0], StringComparison.Ordinal);
        Assert.Equal("+OK reloaded: nothing changed\n", _switch.Replies[1]);
    }

    [Fact]
    public void Calls_go_on_during_a_reload_in_a_live_host()
    {
        var replies = new List<string>();
        using var @switch = new SimulatedSwitch(Hosts.World, TimeProvider.System);
        for (int second = 10; second <= 500; second += 10)
            @switch.Type(second % 20 == 0 ? "reload" : "reload --dry-run", replies.Add, second);
        var facts = new FactRecorder();
        var host = Hosts.On(@switch, null, facts);

        Assert.Equal(RunResult.Stopped, host.Run());

        Assert.Equal(50, replies.Count);
        Assert.All(replies, reply => Assert.StartsWith("+OK", reply, StringComparison.Ordinal));
        Assert.Equal(host.Counters.Offered, facts.Of(FactKind.CallerEnded).Count());
        Assert.True(host.Counters.Answered > 100);
    }

    private static IEnumerable<string> Names(string table) => table.Split('\n').Select(line => line.Split(' ')[0]);
}
