using Acd.Config;
using Acd.Host.Simulate;

namespace Acd.Host.Tests.Simulate;

public sealed class SimulateCommandLineTests : IDisposable
{
    private readonly StringWriter _errors = new();
    private SimulateSettings? _settings;

    [Theory]
    [InlineData("error: --agents is \"x\": give a whole number", "simulate", "--agents", "x")]
    [InlineData("error: --agents is \"1.5\": give a whole number", "simulate", "--agents", "1.5")]
    [InlineData("error: --agents is -1: give 0 to 100000", "simulate", "--agents", "-1")]
    [InlineData("error: --speed is \"fast\": give a number", "simulate", "--speed", "fast")]
    [InlineData("error: --seconds is 0: give a number above 0", "simulate", "--seconds", "0")]
    [InlineData("error: --calls-per-second is -2: give 0 to 100000", "simulate", "--calls-per-second", "-2")]
    [InlineData("error: --ring-seconds is -1: give 0 or more", "simulate", "--ring-seconds", "-1")]
    [InlineData("error: --wrap-up-seconds is -1: give 0 or more", "simulate", "--wrap-up-seconds", "-1")]
    [InlineData("error: --queues is empty: name at least one queue", "simulate", "--queues", "0")]
    [InlineData("error: --queues are more than 1000: give 1 to 1000", "simulate", "--queues", "5000")]
    [InlineData("error: File does not exist: 'nowhere.xml'", "simulate", "--config", "nowhere.xml")]
    [InlineData("error: --web and --web-folder have no effect with --config", "simulate", "--config", "/dev/null", "--web", "127.0.0.1:1")]
    [InlineData("error: unknown argument \"--agnts\": did you mean \"--agents\"?", "simulate", "--agnts", "5")]
    [InlineData("error: unknown argument \"simulat\": did you mean \"simulate\"?", "simulat")]
    [InlineData("error: Required command was not provided")]
    public void Bad_arguments_are_one_line_and_exit_code_2(string line, params string[] args)
    {
        Assert.Equal(2, SimulateCommandLine.Run(args, Keep, _errors));

        Assert.StartsWith(line, _errors.ToString(), StringComparison.Ordinal);
        Assert.Single(_errors.ToString().TrimEnd('\n').Split('\n'));
        Assert.Null(_settings);
    }

    [Fact]
    public void Good_arguments_arrive()
    {
        int code = SimulateCommandLine.Run(
            ["simulate", "--agents", "7", "--calls-per-second", "0.5", "--seconds", "3", "--speed", "0", "--seed", "9", "--trace"],
            Keep,
            _errors);

        Assert.Equal(42, code);
        var simulation = _settings!.Simulation;
        Assert.Equal((7, 0.5, 3), (simulation.Agents, simulation.CallsPerSecond, simulation.Seconds));
        Assert.Equal((0, 9UL), (simulation.Speed, simulation.Seed));
        Assert.True(_settings.Trace);
        Assert.Equal("", _errors.ToString());
    }

    [Fact]
    public void Many_queues_share_the_agents()
    {
        SimulateCommandLine.Run(["simulate", "--queues", "5", "--agents", "4"], Keep, _errors);

        var simulation = _settings!.Simulation;
        Assert.Equal(["queue-1", "queue-2", "queue-3", "queue-4", "queue-5"], simulation.Queues);
        var tiers = AcdConfigReader.Read(ConfigDocument.For(simulation)).Config!.Tiers;
        Assert.Equal(["queue-4", "queue-5", "queue-1"], tiers.Where(tier => tier.Agent == "agent-4").Select(tier => tier.Queue));
    }

    [Fact]
    public void Without_arguments_it_is_real_time_until_stopped()
    {
        SimulateCommandLine.Run(["simulate"], Keep, _errors);

        var simulation = _settings!.Simulation;
        Assert.Equal((20, 2, 1, null), (simulation.Agents, simulation.CallsPerSecond, simulation.Speed, simulation.Seconds));
        Assert.False(_settings.Trace);
    }

    public void Dispose() => _errors.Dispose();

    private int Keep(SimulateSettings settings)
    {
        _settings = settings;
        return 42;
    }
}
