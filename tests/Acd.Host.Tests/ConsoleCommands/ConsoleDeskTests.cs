using Acd.Engine;
using Acd.Host.Configuration;
using Acd.Host.ConsoleCommands;
using Acd.Host.ConsoleCommands.Agents;
using Acd.Host.Logging;
using Acd.Host.Reports;
using Acd.Host.Scripting;
using Acd.Host.Store;
using Acd.Host.Tests.Support;
using Acd.Host.Traffic;
using Moq;

namespace Acd.Host.Tests.ConsoleCommands;

public sealed class ConsoleDeskTests
{
    private readonly ScriptedSwitch _switch = new();
    private readonly HostLog _log;
    private readonly EngineDriver _driver;

    public ConsoleDeskTests()
    {
        _log = new HostLog(_switch);
        var offers = new OfferLatency();
        _driver = new EngineDriver(new AcdEngine(1), _switch, new CommandRouter(_switch, offers), new FactFanout([], _log), offers);
    }

    [Fact]
    public void A_command_that_throws_is_answered_and_logged_and_takes_nothing_down()
    {
        var broken = new Mock<IConsoleCommand>();
        broken.Setup(command => command.Syntax).Returns(new CommandSyntax("broken"));
        broken.Setup(command => command.Run(It.IsAny<ConsoleRequest>())).Throws(new FormatException("no such format"));

        new ConsoleDesk(_switch, _driver, [broken.Object], Names(_driver), _log).Handle(1, "broken");

        Assert.Equal(["-ERR \"acd broken\" failed: no such format; the log has more, please report it\n"], _switch.Replies);
        Assert.Contains(_switch.LogLines, line => line.StartsWith("Error ACD1300", StringComparison.Ordinal));
    }

    [Fact]
    public void An_exception_that_came_out_of_the_engine_goes_on_to_the_loop()
    {
        var sink = new Mock<ISwitch>();
        sink.Setup(s => s.NowUs).Throws(new InvalidOperationException("clock gone"));
        var offers = new OfferLatency();
        var driver = new EngineDriver(new AcdEngine(1), sink.Object, new CommandRouter(_switch, offers), new FactFanout([], _log), offers);
        var desk = new ConsoleDesk(_switch, driver, [new AgentSetStatusCommand(new OrderDesk(driver, Names(driver)))], Names(driver), _log);

        Assert.Throws<InvalidOperationException>(() => desk.Handle(1, "agent set status anna Available"));
        Assert.Empty(_switch.Replies);
    }

    private LiveNames Names(EngineDriver driver) =>
        new(driver, new LiveConfig(
            driver, new TrafficCounters(), new LiveStatistics(_switch, _ => DateTimeOffset.UnixEpoch, TimeZoneInfo.Utc), new QueueScripts(),
            new AgentOverrides(new StoreDesk(Hosts.Options, _log), _log)));
}
