using System.Collections.Immutable;

namespace Acd.Simulator;

/// <summary>What the simulated world is like. Probabilities are 0..1; durations named Mean are exponentially distributed.</summary>
public sealed record SimulationOptions
{
    public const int AgentsMax = 100_000;

    public const int QueuesMax = 1_000;

    /// <summary>Agents, named agent-1, agent-2, …; each serves <see cref="QueuesPerAgent"/> queues.</summary>
    public int Agents { get; init; } = 20;

    /// <summary>Arrivals per second, a Poisson process; 0: nobody calls.</summary>
    public double CallsPerSecond { get; init; } = 2;

    /// <summary>Queues the callers choose from, each as likely.</summary>
    public ImmutableArray<string> Queues { get; init; } = ["support"];

    /// <summary>How many queues an agent serves, his own and those after it; 0: every one.</summary>
    public int QueuesPerAgent { get; init; }

    public double MeanTalkSeconds { get; init; } = 5;

    /// <summary>Whole seconds, because the configuration document says it so.</summary>
    public int WrapUpSeconds { get; init; } = 2;

    /// <summary>Time until an agent who answers picks up; longer than <see cref="RingTimeoutSeconds"/> is a no-answer.</summary>
    public double MeanRingSeconds { get; init; } = 1.5;

    public int RingTimeoutSeconds { get; init; } = 10;

    /// <summary>Rest the configuration gives an agent after an offer he didn't take.</summary>
    public int FailedOfferDelaySeconds { get; init; } = 5;

    public double NoAnswerProbability { get; init; } = 0.03;

    public double BusyProbability { get; init; } = 0.01;

    public double RejectProbability { get; init; } = 0.01;

    /// <summary>How long callers wait before they hang up; 0: for ever.</summary>
    public double MeanPatienceSeconds { get; init; } = 60;

    /// <summary>
    /// Share of the callers, 0..1, who bring something along: a priority, a requirement, a preferred agent, a known number.
    /// </summary>
    public double SpecialCallers { get; init; }

    /// <summary>What special callers may require of their agent, in the engine's words.</summary>
    public ImmutableArray<string> Requirements { get; init; } = [];

    /// <summary>Share of the callers, 0..1, who press keys while they wait.</summary>
    public double PressesKeys { get; init; }

    /// <summary>Probability that somebody who is called back takes the call, if he picks up in time at all.</summary>
    public double CustomerAnswers { get; init; } = 0.8;

    /// <summary>Calls of each agent that aren't ours, told to <see cref="ISimulationEvents"/>.</summary>
    public double OtherCallsPerAgentHour { get; init; }

    public double MeanOtherCallSeconds { get; init; } = 60;

    /// <summary>How often each agent's phone loses the network, told to <see cref="ISimulationEvents"/>.</summary>
    public double DeviceLossesPerAgentHour { get; init; }

    public double MeanDeviceLossSeconds { get; init; } = 60;

    /// <summary>Time between <c>OriginateLeg</c> and <c>LegDialing</c>: the wait for a free leg worker.</summary>
    public double DialDelaySeconds { get; init; }

    /// <summary>Time between <c>Submit</c> and the execution of a command; above 0, commands cross with events.</summary>
    public double CommandDelaySeconds { get; init; }

    /// <summary>Callers arrive for so long after start-up; null: until <see cref="SimulatedSwitch.Stop"/>.</summary>
    public double? Seconds { get; init; }

    /// <summary>Time between the last arrival and the shutdown, for the callers still there.</summary>
    public double DrainSeconds { get; init; }

    /// <summary>1: real time; 10: ten times faster; 0 or infinity: virtual time, as fast as the machine can.</summary>
    public double Speed { get; init; } = 1;

    public ulong Seed { get; init; } = 1;

    /// <summary>The queues' page about a caller, as in their parameter <c>screen-pop-url</c>; empty: none.</summary>
    public string ScreenPopUrl { get; init; } = "";

    /// <summary>Settings for the configuration beside those of the simulated world.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// A configuration document in place of the made one, read anew at each reload; empty: the made one. Queues and agents of the options
    /// must be in it for calls to be answered.
    /// </summary>
    public string ConfigFile { get; init; } = "";

    public FaultOptions Faults { get; init; } = new();

    public bool VirtualTime => Speed == 0 || double.IsPositiveInfinity(Speed);

    /// <summary>What is wrong with these options, one line each, in the words of the command line; empty when they can be used.</summary>
    public IReadOnlyList<string> Errors()
    {
        var errors = new List<string>();
        Check(Agents is >= 0 and <= AgentsMax, $"agents is {Agents}: give 0 to {AgentsMax}");
        Check(NotNegative(CallsPerSecond) && CallsPerSecond <= 100_000, $"calls-per-second is {CallsPerSecond}: give 0 to 100000");
        Check(Seconds is null || (Seconds > 0 && Seconds <= 1e9), $"seconds is {Seconds}: give a number above 0, or leave it out");
        Check(Speed is 0 or >= 0.01, $"speed is {Speed}: give 1 for real time, more for faster, 0 for as fast as possible");
        Check(Queues.Length > 0 && Queues.All(q => q.Length > 0), "queues is empty: name at least one queue");
        Check(Queues.Length <= QueuesMax, $"queues are more than {QueuesMax}: give 1 to {QueuesMax}");
        Check(QueuesPerAgent >= 0, $"queues per agent are {QueuesPerAgent}: give 0 for all, or more");
        Check(NotNegative(MeanTalkSeconds) && NotNegative(MeanPatienceSeconds)
            && NotNegative(DialDelaySeconds) && NotNegative(CommandDelaySeconds) && NotNegative(DrainSeconds),
            "a duration is negative or not a number: give 0 or more seconds");
        Check(NotNegative(MeanRingSeconds), $"ring-seconds is {MeanRingSeconds}: give 0 or more");
        Check(WrapUpSeconds >= 0, $"wrap-up-seconds is {WrapUpSeconds}: give 0 or more");
        Check(NotNegative(OtherCallsPerAgentHour) && NotNegative(MeanOtherCallSeconds) && NotNegative(DeviceLossesPerAgentHour)
            && NotNegative(MeanDeviceLossSeconds) && Faults.Durations.All(NotNegative),
            "a rate or duration of agents or faults is negative or not a number: give 0 or more");
        Check(Faults.Probabilities.All(IsProbability) && IsProbability(SpecialCallers) && IsProbability(PressesKeys)
            && IsProbability(CustomerAnswers), "a share or the probability of a fault isn't 0 to 1: give a number between them");
        Check(FailedOfferDelaySeconds >= 0, "a delay is negative: give 0 or more seconds");
        Check(RingTimeoutSeconds > 0, $"the ring timeout is {RingTimeoutSeconds}: give 1 second or more");
        Check(NoAnswerProbability >= 0 && BusyProbability >= 0 && RejectProbability >= 0
            && NoAnswerProbability + BusyProbability + RejectProbability <= 1,
            "the probabilities of no answer, busy and reject must be 0 or more and add up to 1 at most");
        return errors;

        void Check(bool good, string error)
        {
            if (!good)
                errors.Add(error);
        }
    }

    private static bool IsProbability(double value) => value is >= 0 and <= 1;

    private static bool NotNegative(double value) => value >= 0 && double.IsFinite(value);
}
