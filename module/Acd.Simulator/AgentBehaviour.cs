namespace Acd.Simulator;

/// <summary>How agents treat their phones and the callers they talk to.</summary>
internal sealed class AgentBehaviour(SimulationOptions options)
{
    /// <summary>An agent who answered and hears nobody hangs up after this long.</summary>
    public const long WaitsForCallerUs = 20_000_000;

    /// <summary>A busy tone takes a round trip, not a human.</summary>
    private const long BusyUs = 50_000;
    private readonly Dice _ring = new(options.Seed, DiceStream.Agents);
    private readonly Dice _talk = new(options.Seed, DiceStream.Talk);

    public AgentReaction React()
    {
        double roll = _ring.NextDouble();
        long thinkUs = _ring.ExponentialUs(options.MeanRingSeconds);
        if (roll < options.NoAnswerProbability)
            return new(AgentReactionKind.LetRing, long.MaxValue);
        roll -= options.NoAnswerProbability;
        if (roll < options.BusyProbability)
            return new(AgentReactionKind.Busy, BusyUs);
        roll -= options.BusyProbability;
        return new(roll < options.RejectProbability ? AgentReactionKind.Reject : AgentReactionKind.Answer, thinkUs);
    }

    public long TalkUs() => _talk.ExponentialUs(options.MeanTalkSeconds);

    /// <summary>Whether the agent, not the caller, ends this conversation.</summary>
    public bool HangsUpFirst() => _talk.Chance(0.5);

    /// <summary>Whether the switch reports the end of the agent's leg before that of the bridge; both orders are allowed.</summary>
    public bool LegEndsFirst() => _talk.Chance(0.5);
}
