using Acd.Engine.Agents;
using Acd.Engine.Facts;
using Acd.Engine.Ids;

namespace Acd.Properties.Tests.Statistics;

/// <summary>
/// The statistics counted again from the whole list of facts, without state: slow, and nothing like the code it checks. Answers are lines
/// of "name value", as <see cref="Dump"/> writes them.
/// </summary>
internal sealed class Recount(IReadOnlyList<Fact> facts, long endMs)
{
    private readonly ILookup<CallId, Fact> _ofCall = facts.Where(fact => fact.Call != default).ToLookup(fact => fact.Call);

    public IEnumerable<string> Queue(string queue, long fromMs, long untilMs, long[] thresholdsMs, long shortMs)
    {
        var here = facts.Where(fact => Within(fact, fromMs, untilMs)).ToList();
        var mine = here.Where(fact => fact.Queue == queue).ToList();
        var movedIn = mine.Where(fact => fact.Kind == FactKind.CallerMoved && !IsCallback(fact)).ToList();
        var connected = mine.Where(fact => fact.Kind == FactKind.CallerAnswered).ToLookup(IsCallback);
        var answered = connected[false].Select(fact => fact.DurationMs).ToList();
        var left = mine.Where(fact => fact.Kind == FactKind.CallerEnded && !WasAnswered(fact) && !IsCallback(fact)).ToList();
        var abandoned = left.Where(fact => fact.Outcome == CallerOutcome.Abandoned).Select(fact => fact.WaitMs).ToList();
        var movedOut = here.Count(fact => fact.Kind == FactKind.CallerMoved && fact.Text == queue && !IsCallback(fact));
        var callbacks = mine.Count(fact => fact.Kind == FactKind.CallbackRequested);
        var talks = mine.Where(fact => fact.Kind == FactKind.CallerEnded && WasAnswered(fact)).ToList();
        var wrapUps = mine.Where(IsWrapUpEnd).ToList();
        var handled = facts.Where(fact => fact.Queue == queue && HandledAtMs(fact) is { } at && at >= fromMs && at < untilMs).ToList();

        yield return $"Offered {mine.Count(fact => fact.Kind == FactKind.CallerJoined) + movedIn.Count}";
        yield return $"MovedIn {movedIn.Count}";
        yield return $"Refused {mine.Count(fact => fact.Kind == FactKind.CallerRefused)}";
        yield return $"Answered {answered.Count} in {answered.Sum()}";
        yield return $"Abandoned {abandoned.Count} in {abandoned.Sum()}, short {abandoned.Count(ms => ms < shortMs)}";
        yield return $"FlowOut {movedOut + callbacks + left.Count - abandoned.Count}, moved {movedOut}, callbacks {callbacks}";
        yield return $"TimedOut {left.Count(fact => fact.Outcome == CallerOutcome.TimedOut)}";
        yield return $"LongestWaitMs {answered.Concat(abandoned).DefaultIfEmpty().Max()}";
        yield return $"CallbacksAnswered {connected[true].Count()}";
        yield return "CallbacksFailed " +
            mine.Count(fact => fact.Kind == FactKind.CallerEnded && !WasAnswered(fact) && IsCallback(fact));
        yield return $"Talks {talks.Count} in {talks.Sum(fact => fact.DurationMs)}";
        yield return $"WrapUps {wrapUps.Count} in {wrapUps.Sum(fact => fact.DurationMs)}";
        yield return $"Handled {handled.Count} in {handled.Sum(HandleMs)}";
        yield return $"Offers {Count(FactKind.OfferStarted)} {Count(FactKind.OfferAnswered)} {Count(FactKind.OfferFailed)}";
        foreach (var ms in thresholdsMs)
        {
            yield return $"{ms}: {answered.Count(wait => wait <= ms)} {answered.Count(wait => wait > ms)} " +
                $"{abandoned.Count(wait => wait <= ms)} {abandoned.Count(wait => wait > ms)}";
        }

        int Count(FactKind kind) => mine.Count(fact => fact.Kind == kind);
    }

    public IEnumerable<string> Agent(string agent, long fromMs, long untilMs)
    {
        var mine = facts.Where(fact => fact.Agent == agent && Within(fact, fromMs, untilMs)).ToList();
        var handled = facts.Where(fact => fact.Agent == agent && HandledAtMs(fact) is { } at && at >= fromMs && at < untilMs).ToList();
        yield return $"Offers {mine.Count(fact => fact.Kind == FactKind.OfferStarted)}";
        yield return $"Talks {mine.Where(fact => fact.Kind == FactKind.CallerEnded).Sum(fact => fact.DurationMs)}";
        yield return $"WrapUps {mine.Count(IsWrapUpEnd)}";
        yield return $"Handled {handled.Count} in {handled.Sum(HandleMs)}";
        var stays = Stays(agent).ToList();
        foreach (var state in Enum.GetValues<AgentState>())
        {
            yield return $"{state} {stays.Where(stay => stay.State == state).Sum(stay => Overlap(stay.FromMs, stay.UntilMs))}";
        }

        long Overlap(long a, long b) => Math.Max(0, Math.Min(b, untilMs) - Math.Max(a, fromMs));
    }

    /// <summary>Waits of answered callers, in order of length.</summary>
    public List<long> Waits(string queue) =>
        [.. facts.Where(fact => fact.Kind == FactKind.CallerAnswered && fact.Queue == queue && !IsCallback(fact))
            .Select(fact => fact.DurationMs).Order()];

    /// <summary>Stretches of one state while on duty.</summary>
    private IEnumerable<(AgentState State, long FromMs, long UntilMs)> Stays(string agent)
    {
        var changes = facts.Where(fact => fact.Agent == agent && fact.Kind is FactKind.AgentStateChanged or FactKind.AgentStatusChanged)
            .Where(fact => fact.Agent == agent).ToList();
        for (var i = 0; i < changes.Count; i++)
        {
            var sofar = changes.Take(i + 1).ToList();
            var state = sofar.LastOrDefault(fact => fact.Kind == FactKind.AgentStateChanged).State;
            var status = sofar.LastOrDefault(fact => fact.Kind == FactKind.AgentStatusChanged).Status;
            if (status != AgentStatus.LoggedOut || state != AgentState.NotReady)
            {
                yield return (state, changes[i].AtMs, i + 1 < changes.Count ? changes[i + 1].AtMs : endMs);
            }
        }
    }

    /// <summary>For the fact that ends a talk: when all there is to the call was over and known; null: it isn't yet.</summary>
    private long? HandledAtMs(in Fact ended)
    {
        var call = ended.Call;
        if (ended.Kind != FactKind.CallerEnded || !WasAnswered(ended))
        {
            return null;
        }

        var changes = _ofCall[call].Where(fact => fact.Kind == FactKind.AgentStateChanged).ToList();
        var last = changes.LastOrDefault();
        return changes.Count == 0 || last.State == AgentState.WrapUp ? null : Math.Max(ended.AtMs, last.AtMs);
    }

    private long HandleMs(Fact ended) => ended.DurationMs + _ofCall[ended.Call].Where(IsWrapUpEnd).Sum(fact => fact.DurationMs);

    private bool WasAnswered(Fact fact) => _ofCall[fact.Call].Any(one => one.Kind == FactKind.CallerAnswered);

    private bool IsCallback(Fact fact) =>
        _ofCall[fact.Call].Any(one => one.Kind == FactKind.CallbackRequested && one.Sequence < fact.Sequence);

    private static bool IsWrapUpEnd(Fact fact) => fact.Kind == FactKind.AgentStateChanged && fact.StateBefore == AgentState.WrapUp;

    private static bool Within(Fact fact, long fromMs, long untilMs) => fact.AtMs >= fromMs && fact.AtMs < untilMs;
}
