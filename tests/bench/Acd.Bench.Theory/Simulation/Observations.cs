namespace Acd.Bench.Theory.Simulation;

/// <summary>What became of the measured callers of one class, as the engine reports it.</summary>
internal sealed class Observations
{
    /// <summary>They weren't with an agent the moment they came.</summary>
    public int Delayed { get; set; }

    public int AnsweredInTarget { get; set; }

    public int Abandoned { get; set; }

    /// <summary>Until the answer or until giving up.</summary>
    public long WaitMs { get; set; }
}
