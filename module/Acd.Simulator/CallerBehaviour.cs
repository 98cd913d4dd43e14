namespace Acd.Simulator;

/// <summary>When callers call, for which queue, and how long they wait.</summary>
internal sealed class CallerBehaviour(SimulationOptions options)
{
    private readonly Dice _dice = new(options.Seed, DiceStream.Callers);

    public bool Calls => options.CallsPerSecond > 0;

    public long UntilNextCallUs() => _dice.ExponentialUs(1 / options.CallsPerSecond);

    public string ChooseQueue() => options.Queues[_dice.Below(options.Queues.Length)];

    /// <summary>Time until the caller hangs up unless he is answered; null: never.</summary>
    public long? PatienceUs()
    {
        long patienceUs = _dice.ExponentialUs(options.MeanPatienceSeconds);
        return options.MeanPatienceSeconds > 0 ? patienceUs : null;
    }
}
