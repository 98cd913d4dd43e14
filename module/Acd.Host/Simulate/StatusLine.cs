using System.Globalization;

namespace Acd.Host.Simulate;

/// <summary>
/// How the run goes, in one line: rewritten in place every second on a terminal, a new line every five seconds elsewhere. Engine thread
/// only.
/// </summary>
internal sealed class StatusLine(AcdHost host, TextWriter output, bool terminal, TimeProvider time)
{
    private static readonly TimeSpan InPlaceEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PlainEvery = TimeSpan.FromSeconds(5);
    private long _last = time.GetTimestamp();
    private int _width;

    /// <summary>Called after every turn of the loop: writes when it is time to.</summary>
    public void Update()
    {
        if (time.GetElapsedTime(_last) < (terminal ? InPlaceEvery : PlainEvery))
            return;
        _last = time.GetTimestamp();
        string text = Text();
        if (terminal)
            output.Write($"\r{text.PadRight(_width)}");
        else
            output.WriteLine(text);
        output.Flush();
        _width = text.Length;
    }

    /// <summary>Leaves the line on the terminal, so that what follows begins on one of its own.</summary>
    public void End()
    {
        if (terminal && _width > 0)
            output.WriteLine();
    }

    private string Text()
    {
        var snapshot = host.TakeSnapshot();
        var counters = host.Counters;
        string level = counters.ServiceLevel is { } value ? value.ToString("P0", CultureInfo.InvariantCulture) : "-";
        int ready = snapshot.Agents.Count(agent => agent.State == Engine.Agents.AgentState.Ready);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"waiting {snapshot.Queues.Sum(queue => queue.Waiting)}, talking {snapshot.Queues.Sum(queue => queue.Talking)}, " +
            $"agents ready {ready} of {snapshot.Agents.Count}, answered {counters.Answered}, abandoned {counters.Abandoned}, " +
            $"service level {level}, offer p50 {host.Offers.P50Ms:F2} ms");
    }
}
