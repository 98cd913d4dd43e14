namespace Acd.Simulator;

/// <summary>Time that costs nothing: it stands still but for waits, which jump to their end.</summary>
internal sealed class VirtualClock : ISimulationClock
{
    public long NowUs { get; private set; }

    public void WaitUntil(long us) => NowUs = Math.Max(NowUs, us);

    public void Wake()
    {
    }
}
