using Acd.Host.Tests.Support;
using Moq;

namespace Acd.Host.Tests;

/// <summary>What the shim is told when start-up fails: one line, what to do included.</summary>
public sealed class BootTests
{
    [Fact]
    public void A_good_configuration_makes_it_ready_before_the_first_caller()
    {
        var @switch = new ScriptedSwitch();

        @switch.Run();

        Assert.Equal([false], @switch.ConfigRequests);
        Assert.Contains(@switch.LogLines, line => line == "Info ACD1001 Engine ready (queues 2, agents 3, tiers 3)");
        Assert.Equal(["sales", "support"], @switch.Commands.Where(c => c.Kind == CommandKind.PublishFallback).Select(c => c.Queue).Order());
    }

    [Fact]
    public void No_configuration_is_refused_with_the_switchs_reason()
    {
        var @switch = new ScriptedSwitch { ConfigXml = null, ConfigError = "no acd.conf: put acd.conf.xml into autoload_configs" };

        Assert.Equal(RunResult.Refused, Hosts.On(@switch).Run());

        Assert.Equal(["acd.conf: no acd.conf: put acd.conf.xml into autoload_configs"], @switch.Verdicts);
    }

    [Fact]
    public void The_first_error_is_reported_and_all_are_logged()
    {
        var @switch = new ScriptedSwitch
        {
            ConfigXml = TestConfig.Xml.Replace("agent=\"bob\"", "agent=\"bop\"", StringComparison.Ordinal)
                .Replace("agent=\"carla\"", "agent=\"karla\"", StringComparison.Ordinal),
        };

        Assert.Equal(RunResult.Refused, Hosts.On(@switch).Run());

        string verdict = Assert.Single(@switch.Verdicts);
        Assert.StartsWith("acd.conf: ", verdict, StringComparison.Ordinal);
        Assert.Contains("bop", verdict, StringComparison.Ordinal);
        Assert.EndsWith("(and 1 more, see the log)", verdict, StringComparison.Ordinal);
        Assert.Equal(2, @switch.LogLines.Count(line => line.StartsWith("Error ACD1100", StringComparison.Ordinal)));
    }

    [Fact]
    public void Broken_XML_is_refused()
    {
        var @switch = new ScriptedSwitch { ConfigXml = "<configuration><queues>" };

        Assert.Equal(RunResult.Refused, Hosts.On(@switch).Run());
        Assert.StartsWith("acd.conf: ", Assert.Single(@switch.Verdicts), StringComparison.Ordinal);
        Assert.Empty(@switch.Batches);
    }

    [Fact]
    public void A_switch_that_does_not_answer_is_given_up_on()
    {
        var @switch = new ScriptedSwitch { AnswersConfig = false };

        Assert.Equal(RunResult.Refused, Hosts.On(@switch).Run());

        Assert.Contains("didn't answer the request for acd.conf within 10 s", Assert.Single(@switch.Verdicts), StringComparison.Ordinal);
        Assert.InRange(@switch.NowUs, 10_000_000, 11_000_000);
    }

    [Fact]
    public void A_switch_that_goes_down_meanwhile_stops_it_in_order()
    {
        var @switch = new Mock<ISwitch>();
        @switch.Setup(s => s.Poll(It.IsAny<ISwitchEvents>(), It.IsAny<long>()))
            .Callback((ISwitchEvents events, long _) => events.OnShutdown());

        Assert.Equal(RunResult.Stopped, Hosts.On(@switch.Object).Run());

        @switch.Verify(s => s.ReportReady("the switch went down while the engine started"), Times.Once);
    }
}
