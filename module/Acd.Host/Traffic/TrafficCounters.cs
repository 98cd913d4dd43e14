using Acd.Engine.Config;
using Acd.Engine.Facts;
using Acd.Engine.Ids;
using Acd.Engine.Ports;

namespace Acd.Host.Traffic;

/// <summary>What happened to callers since the engine started: a fold of the facts. Engine thread only.</summary>
internal sealed class TrafficCounters : IFactSink
{
    private readonly HashSet<CallId> _waiting = [];
    private readonly SortedDictionary<CallerOutcome, long> _left = [];
    private Dictionary<string, long> _serviceLevelMs = [];

    /// <summary>Callers let into a queue.</summary>
    public long Offered { get; private set; }

    /// <summary>Callers connected to an agent.</summary>
    public long Answered { get; private set; }

    /// <summary>Of <see cref="Answered"/>, those within their queue's service-level threshold.</summary>
    public long AnsweredInTime { get; private set; }

    /// <summary>Callers who hung up while waiting.</summary>
    public long Abandoned { get; private set; }

    /// <summary>Callers who waited as long as their queue allows.</summary>
    public long TimedOut { get; private set; }

    /// <summary>
    /// Callers who left in another way, by how: offered = answered + abandoned + timed out + these + those who still wait.
    /// </summary>
    public IReadOnlyDictionary<CallerOutcome, long> Left => _left;

    /// <summary>Callers not let in: unknown queue.</summary>
    public long Refused { get; private set; }

    /// <summary>Conversations that are over.</summary>
    public long Conversations { get; private set; }

    /// <summary>Their time together, ms.</summary>
    public long TalkMs { get; private set; }

    public int WaitingNow => _waiting.Count;

    /// <summary>
    /// Answered within the threshold / (answered + abandoned), 0 to 1; time-outs and refusals don't count. Null before the first answer
    /// or abandon.
    /// </summary>
    public double? ServiceLevel => Answered + Abandoned > 0 ? (double)AnsweredInTime / (Answered + Abandoned) : null;

    public double MeanTalkSeconds => Conversations > 0 ? TalkMs / 1e3 / Conversations : 0;

    /// <summary>Takes over the queues' service-level thresholds; answers already counted keep their verdict.</summary>
    public void Configure(EngineConfig config) =>
        _serviceLevelMs = config.Queues.ToDictionary(queue => queue.Name, queue => queue.ServiceLevelMs);

    public void Take(in Fact fact)
    {
        switch (fact.Kind)
        {
            case FactKind.CallerJoined:
                Offered++;
                _waiting.Add(fact.Call);
                break;
            case FactKind.CallerRefused:
                Refused++;
                break;
            case FactKind.CallerAnswered:
                _waiting.Remove(fact.Call);
                Answered++;
                if (_serviceLevelMs.TryGetValue(fact.Queue, out long thresholdMs) && fact.DurationMs <= thresholdMs)
                    AnsweredInTime++;
                break;
            case FactKind.CallerEnded:
                End(fact);
                break;
            default:
                break;
        }
    }

    private void End(in Fact fact)
    {
        _waiting.Remove(fact.Call);
        if (fact.Outcome == CallerOutcome.Answered)
        {
            Conversations++;
            TalkMs += fact.DurationMs;
        }
        else if (fact.Outcome == CallerOutcome.Abandoned)
        {
            Abandoned++;
        }
        else if (fact.Outcome == CallerOutcome.TimedOut)
        {
            TimedOut++;
        }
        else
        {
            _left[fact.Outcome] = _left.GetValueOrDefault(fact.Outcome) + 1;
        }
    }
}
