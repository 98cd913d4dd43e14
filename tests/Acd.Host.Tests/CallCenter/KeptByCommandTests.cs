using Acd.Host.Recovery;
using Acd.Host.Tests.Support;

namespace Acd.Host.Tests.CallCenter;

/// <summary>What commands set, from one life of the engine to the next: over the store's folder, or within the process.</summary>
public sealed class KeptByCommandTests : IDisposable
{
    internal const string Own =
        """<configuration name="acd.conf"><settings><param name="compat" value="mod_callcenter"/></settings></configuration>""";

    internal const string CallCenter = """
        <configuration name="callcenter.conf">
          <queues><queue name="support"/></queues>
          <agents><agent name="anna" type="callback" contact="user/1001" status="Available"/></agents>
          <tiers><tier queue="support" agent="anna"/></tiers>
        </configuration>
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("acd-kept-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Skills_and_capacity_are_there_again(bool inStore)
    {
        var options = inStore ? Hosts.Options with { StoreFolder = _folder } : Hosts.Options with { Notes = new NoteMemory() };
        Run(options, "agent skills anna german=8 billing=3", "agent capacity anna 3", "agent skills bob none", "agent capacity carla 2");
        Run(options, "agent capacity carla 1", "agent skills bob configured");

        var replies = Run(options, "agent skills anna", "agent show anna", "agent skills bob");

        Assert.Contains("german=8", replies[0], StringComparison.Ordinal);
        Assert.Contains("billing=3", replies[0], StringComparison.Ordinal);
        Assert.Contains("0 of 3", replies[1], StringComparison.Ordinal);
        Assert.Contains("none", replies[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Capacity_goes_back_to_what_is_configured_over_lives_too()
    {
        var options = Hosts.Options with { Notes = new NoteMemory() };
        var replies = Run(options, "agent capacity anna 3", "agent capacity anna Configured");
        Assert.Equal("+OK agent \"anna\" can have 1 calls at the same time\n", replies[1]);

        Assert.Contains("0 of 1", Run(options, "agent show anna")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_set_for_an_agent_goes_with_him()
    {
        var options = Hosts.Options with { Notes = new NoteMemory() };
        var first = Mimic();
        first.Config(1, "agent add zoe callback");
        first.Type(2, "agent skills zoe german=8");
        first.Type(2, "agent capacity zoe 3");
        first.Config(3, "agent del zoe");
        first.Config(4, "agent add zoe callback");
        first.Type(5, "agent show zoe");
        first.Type(5, "agent skills zoe");
        Run(first, options);
        var second = Mimic();
        second.Type(1, "agent skills zoe");
        Run(second, options);

        Assert.Contains("0 of 1", first.Replies[^2], StringComparison.Ordinal);
        Assert.Contains("none", first.Replies[^1], StringComparison.Ordinal);
        Assert.Contains("none", second.Replies[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{"Agent":"anna","Capacity":1000}""")]
    [InlineData("""{"Agent":"anna","Skills":"german=80"}""")]
    public void What_was_set_and_cannot_be_read_any_more_is_said_and_stops_nothing(string row)
    {
        var notes = new NoteMemory();
        notes.Keep("agent-override/anna", row);
        var @switch = new ScriptedSwitch();
        @switch.Type(1, "agent show anna");

        Run(@switch, Hosts.Options with { Notes = notes });

        Assert.Contains("0 of 1", @switch.Replies[0], StringComparison.Ordinal);
        Assert.Contains(@switch.LogLines, line => line.Contains("ACD1356", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_store_agents_live_as_long_as_the_process_and_the_log_warns()
    {
        var options = Hosts.Options with { Notes = new NoteMemory() };
        var first = Mimic();
        first.Config(1, "agent add zoe callback");
        first.Config(1, "tier add support zoe 2 3");
        Run(first, options);

        var second = Mimic();
        second.Config(1, "tier list");
        Run(second, options);

        Assert.Contains(first.LogLines, line => line.StartsWith("Warning ACD1354", StringComparison.Ordinal));
        Assert.Contains("support|zoe|Ready|2|3\n", second.Replies[0], StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_store_nothing_is_warned_of()
    {
        var first = Mimic();
        first.Config(1, "agent add zoe callback");
        Run(first, Hosts.Options with { StoreFolder = _folder });
        var second = Mimic();
        second.Config(1, "agent list zoe");
        Run(second, Hosts.Options with { StoreFolder = _folder });

        Assert.DoesNotContain(first.LogLines, line => line.Contains("ACD1354", StringComparison.Ordinal));
        Assert.Contains("\nzoe|", second.Replies[0], StringComparison.Ordinal);
    }

    [Fact]
    public void An_agent_who_does_not_fit_is_left_out_and_costs_nobody_else()
    {
        var notes = new NoteMemory();
        notes.Keep("callcenter-agent/a", """{"Name":"zoe","Kind":0,"Contact":"user/1"}""");
        notes.Keep("callcenter-agent/b", """{"Name":"b\u0001d","Kind":0}""");
        notes.Keep("callcenter-agent/c", """{"Name":"yan","Kind":0,"Tiers":[{"Queue":"support","Level":2,"Position":4}]}""");
        notes.Keep("callcenter-agent/d", "not JSON");
        var @switch = Mimic();
        @switch.Config(1, "agent list");
        @switch.Config(1, "tier list");
        @switch.Join(2, call: 1);

        Run(@switch, Hosts.Options with { Notes = notes });

        string[] names = [.. @switch.Replies[0].Split('\n')[1..^2].Select(row => row.Split('|')[0])];
        Assert.Equal(["yan", "zoe", "anna"], names);
        Assert.Contains("support|yan|Ready|2|4\n", @switch.Replies[1], StringComparison.Ordinal);
        string line = Assert.Single(@switch.LogLines, line => line.Contains("ACD1355", StringComparison.Ordinal));
        Assert.Contains("control characters", line, StringComparison.Ordinal);
        Assert.Contains(@switch.LogLines, each => each.Contains("ACD1352", StringComparison.Ordinal));
        Assert.Contains(@switch.Commands, command => command.Kind == CommandKind.OriginateLeg);
    }

    [Fact]
    public void A_dry_run_knows_who_came_by_command_and_a_reload_leaves_him()
    {
        var @switch = Mimic();
        @switch.Config(1, "agent add zoe callback");
        @switch.Config(1, "tier add support zoe");
        @switch.Config(1, "agent set status anna 'On Break'");
        @switch.Type(2, "reload --dry-run");
        @switch.Type(3, "reload");
        @switch.Config(4, "queue list tiers support");

        Run(@switch, Hosts.Options);

        Assert.Equal("+OK the configuration is valid, a reload would change nothing\n", @switch.Replies[^3]);
        Assert.Equal("+OK reloaded: nothing changed\n", @switch.Replies[^2]);
        Assert.Contains("support|zoe|Ready|1|1\n", @switch.Replies[^1], StringComparison.Ordinal);
    }

    private static ScriptedSwitch Mimic() => new() { ConfigXml = Own, CallCenterXml = CallCenter };

    private static List<string> Run(HostOptions options, params string[] lines)
    {
        var @switch = new ScriptedSwitch();
        foreach (string line in lines)
            @switch.Type(1, line);
        Run(@switch, options);
        return @switch.Replies;
    }

    private static void Run(ScriptedSwitch @switch, HostOptions options)
    {
        Assert.Equal(RunResult.Stopped, Hosts.On(@switch, options).Run());
        Assert.Equal(["ready"], @switch.Verdicts);
    }
}
