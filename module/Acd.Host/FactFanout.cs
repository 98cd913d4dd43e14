using Acd.Engine.Facts;
using Acd.Engine.Ports;
using Acd.Host.Logging;
using Microsoft.Extensions.Logging;

namespace Acd.Host;

/// <summary>
/// Hands each fact to every sink. A sink that throws breaks its promise, but must not cost calls or the other sinks' facts: it is counted,
/// logged the first time, and goes on getting facts. Engine thread only.
/// </summary>
internal sealed class FactFanout(IReadOnlyList<IFactSink> sinks, ILogger log)
{
    private readonly long[] _failures = new long[sinks.Count];
    private readonly IFactBatchSink[] _batchSinks = [.. sinks.OfType<IFactBatchSink>()];

    /// <summary>Facts some sink failed to take.</summary>
    public long Failures => _failures.Sum();

    public void Take(ReadOnlySpan<Fact> facts)
    {
        foreach (ref readonly var fact in facts)
        {
            for (int i = 0; i < sinks.Count; i++)
                Take(i, in fact);
        }
        foreach (var sink in _batchSinks)
            sink.EndOfInput();
    }

    private void Take(int i, in Fact fact)
    {
        try
        {
            sinks[i].Take(in fact);
        }
        catch (Exception exception)
        {
            if (++_failures[i] == 1)
                log.SinkFailed(exception, sinks[i].GetType().Name, fact.Kind.ToString(), fact.Sequence);
        }
    }
}
