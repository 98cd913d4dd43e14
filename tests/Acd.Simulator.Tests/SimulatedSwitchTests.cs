using System.Xml.Linq;

namespace Acd.Simulator.Tests;

public sealed class SimulatedSwitchTests
{
    [Fact]
    public void The_configuration_has_every_agent_in_every_queue()
    {
        var options = World.Plain with { Agents = 3, Queues = ["sales", "support"], WrapUpSeconds = 7 };
        using var @switch = new SimulatedSwitch(options, TimeProvider.System);
        var log = new EventLog();

        @switch.RequestConfig(12, "acd.conf", reload: false);
        @switch.Poll(log, 0);

        Assert.StartsWith("config 12 <configuration", Assert.Single(log.Lines), StringComparison.Ordinal);
        var document = XElement.Parse(@switch.ConfigXml!);
        Assert.Equal(["sales", "support"], document.Element("queues")!.Elements().Select(queue => queue.Attribute("name")!.Value));
        Assert.Equal(3, document.Element("agents")!.Elements().Count(agent => agent.Attribute("wrap-up-time")!.Value == "7"));
        Assert.Equal(6, document.Element("tiers")!.Elements().Count());
    }

    [Fact]
    public void A_configuration_taken_away_is_an_error_with_a_reason()
    {
        using var @switch = new SimulatedSwitch(World.Plain, TimeProvider.System) { ConfigXml = null };
        var log = new EventLog();

        @switch.RequestConfig(1, "acd.conf", reload: true);
        @switch.Poll(log, 0);

        Assert.Contains("there is no configuration acd.conf", Assert.Single(log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_given_is_the_configuration_as_it_is_at_each_reload()
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory("acd-sim-").FullName, "acd.conf.xml");
        File.WriteAllText(file, "<first/>");
        using var @switch = new SimulatedSwitch(World.Plain with { ConfigFile = file }, TimeProvider.System);
        var log = new EventLog();

        @switch.RequestConfig(1, "acd.conf", reload: false);
        @switch.Poll(log, 0);
        File.WriteAllText(file, "<second/>");
        @switch.RequestConfig(2, "acd.conf", reload: true);
        @switch.Poll(log, 0);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        @switch.RequestConfig(3, "acd.conf", reload: true);
        @switch.Poll(log, 0);

        Assert.Contains("<first/>", log.Lines[0], StringComparison.Ordinal);
        Assert.Contains("<second/>", log.Lines[1], StringComparison.Ordinal);
        Assert.Contains($"{file} can't be read", log.Lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_calls_before_start_up_is_complete_nor_after_it_failed()
    {
        using var @switch = new SimulatedSwitch(World.Plain, TimeProvider.System);
        var log = new EventLog();

        @switch.ReportReady("no");
        while (@switch.NowUs < 100_000_000)
            @switch.Poll(log, 500_000);

        Assert.Empty(log.Lines);
    }

    [Fact]
    public void The_switch_goes_down_when_the_drain_is_over_and_nobody_calls_during_it()
    {
        long lastJoinUs = 0;
        var options = World.Plain with { Seconds = 60, DrainSeconds = 30, CallsPerSecond = 20 };
        using var @switch = new SimulatedSwitch(options, TimeProvider.System);

        new SmallAcd(@switch, 5) { Watch = (what, _, atUs) => lastJoinUs = what == "joined" ? atUs : lastJoinUs }.RunToShutdown();

        Assert.InRange(lastJoinUs, 55_000_000, 60_000_000);
        Assert.Equal(90_000_000, @switch.NowUs);
    }

    [Fact]
    public void What_is_typed_is_heard_and_the_reply_comes_back_once()
    {
        using var @switch = new SimulatedSwitch(World.Plain with { Seconds = 10 }, TimeProvider.System);
        var replies = new List<string>();
        @switch.Type("status", reply => replies.Add($"{@switch.NowUs} {reply}"), atSeconds: 5);

        new SmallAcd(@switch, 5).RunToShutdown();
        @switch.ReplyConsole(1, "late");

        Assert.Equal(["5000000 echo status"], replies);
    }

    [Fact]
    public void Time_passes_only_in_waits()
    {
        using var @switch = new SimulatedSwitch(World.Plain, TimeProvider.System);

        Assert.Equal(0, @switch.Poll(new EventLog(), 250_000));
        Assert.Equal(250_000, @switch.NowUs);
        Assert.Equal(0, @switch.Poll(new EventLog(), 0));
        Assert.Equal(250_000, @switch.NowUs);
    }

    [Theory]
    [InlineData("agents is -1")]
    [InlineData("calls-per-second is NaN")]
    [InlineData("seconds is 0")]
    [InlineData("speed is -1")]
    [InlineData("the probabilities")]
    public void Options_that_make_no_sense_are_refused(string error)
    {
        var options = error switch
        {
            "agents is -1" => World.Plain with { Agents = -1 },
            "calls-per-second is NaN" => World.Plain with { CallsPerSecond = double.NaN },
            "seconds is 0" => World.Plain with { Seconds = 0 },
            "speed is -1" => World.Plain with { Speed = -1 },
            _ => World.Plain with { BusyProbability = 0.6, NoAnswerProbability = 0.6 },
        };

        Assert.StartsWith(error, Assert.Single(options.Errors()), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new SimulatedSwitch(options, TimeProvider.System));
    }
}
