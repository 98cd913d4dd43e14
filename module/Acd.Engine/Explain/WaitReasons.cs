using Acd.Engine.Ids;
using Acd.Engine.Queues;
using Acd.Engine.Routing;

namespace Acd.Engine.Explain;

/// <summary>Says in a few words what keeps callers. All of a line wait for the same agents, so a line is looked at once.</summary>
internal sealed class WaitReasons(EngineState state, CallerPlacement placement, Explainer explainer)
{
    public IReadOnlyDictionary<CallId, string> All()
    {
        Dictionary<CallId, string> whys = [];
        Dictionary<Line, string> ofLines = [];
        foreach (var caller in state.Callers.All.Where(caller => caller.IsQueued))
        {
            whys[caller.Call] = Of(caller, ofLines);
        }

        return whys;
    }

    private string Of(Caller caller, Dictionary<Line, string> ofLines)
    {
        if (caller.Offers.First is { } offer)
        {
            return $"rings {offer.Agent.Name}";
        }

        if (caller.State == CallerState.Deferred)
        {
            return caller.Queue.BlockedCallbacks.Contains(caller) ? "too many callbacks at once" : "his callback isn't due";
        }

        if (caller.State == CallerState.Dialled)
        {
            return "is being called back";
        }

        var line = caller.Line ?? placement.LineOf(caller);
        if (!ofLines.TryGetValue(line, out var why))
        {
            ofLines[line] = why = Of(line, caller);
        }

        return why;
    }

    private string Of(Line line, Caller caller)
    {
        var verdicts = explainer.VerdictsFor(line, caller).GroupBy(verdict => verdict).OrderBy(group => group.Key)
            .Select(group => $"{group.Count()} {Words(group.Key)}").ToList();
        return verdicts.Count == 0 ? "no agent serves this queue" : string.Join(", ", verdicts);
    }

    private static string Words(AgentVerdict verdict) => verdict switch
    {
        AgentVerdict.Eligible => "ready",
        AgentVerdict.IsHis => "his",
        AgentVerdict.LoggedOut => "logged out",
        AgentVerdict.OnBreak => "on break",
        AgentVerdict.WrapUp => "in wrap-up",
        AgentVerdict.OnOtherCall => "on other calls",
        AgentVerdict.LevelNotOpen => "of a level not open yet",
        AgentVerdict.LacksSkills => "without the skills",
        AgentVerdict.PreferenceComesFirst => "not preferred",
        _ => verdict.ToString().ToLowerInvariant(),
    };
}
