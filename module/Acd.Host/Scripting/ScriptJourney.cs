using Acd.Engine.Ids;
using Acd.Scripting.Hooks;

namespace Acd.Host.Scripting;

/// <summary>A caller who came through a script, from joining to the end.</summary>
internal sealed class ScriptJourney(HeldCaller held, HookDecision decision, long nowUs)
{
    /// <summary>When on_wait is asked while the script doesn't say, ms.</summary>
    private const int CheckAgainMs = 10_000;

    public CallId Call => held.Joined.Call;

    public string Script => held.Reference.Script;

    public string CallUuid => held.Joined.CallUuid;

    public string Queue { get; set; } = "";

    public string Agent { get; set; } = "";

    public int Priority { get; set; } = decision.Priority ?? held.Joined.Priority;

    /// <summary>False from when he is connected.</summary>
    public bool Waits { get; set; } = true;

    /// <summary>When on_wait is due first, µs.</summary>
    public long FirstCheckUs { get; } = After(decision, nowUs);

    public static long After(HookDecision decision, long nowUs) => nowUs + ((decision.CheckAgainMs ?? CheckAgainMs) * 1000L);

    public HookRequest Request(HookKind hook, long nowUs, string outcome = "")
    {
        var request = held.Request();
        return request with
        {
            Hook = hook,
            Caller = request.Caller with { Queue = Queue, Agent = Agent, Outcome = outcome, WaitMs = (nowUs - held.AtUs) / 1000 },
        };
    }
}
