namespace Acd.Bench.Theory.Simulation;

/// <summary>A caller as the simulation knows him; the engine knows nothing of these figures.</summary>
internal struct SimulatedCall
{
    public int Class;
    public double TalkMs;
    public bool IsMeasured;
    public bool IsAnswered;
    public bool IsOver;
}
