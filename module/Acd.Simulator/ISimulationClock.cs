namespace Acd.Simulator;

/// <summary>Time as the simulated switch sees it, in µs from its start.</summary>
internal interface ISimulationClock
{
    long NowUs { get; }

    /// <summary>Returns at that time, or earlier after <see cref="Wake"/>.</summary>
    void WaitUntil(long us);

    /// <summary>Any thread: ends the wait under way, or else the next one.</summary>
    void Wake();
}
