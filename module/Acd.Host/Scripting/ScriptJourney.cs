using System.Collections.Immutable;
using Acd.Engine.Events;
using Acd.Engine.Ids;
using Acd.Scripting.Hooks;

namespace Acd.Host.Scripting;

/// <summary>A caller whose hooks are asked, from joining to the end.</summary>
/// <param name="joined">As the dialplan sent him.</param>
/// <param name="atUs">When he came, µs.</param>
/// <param name="own">The script the dialplan named, which he keeps whatever queue he is in; null: his queue's counts.</param>
/// <param name="scripts">The queues' scripts.</param>
internal sealed class ScriptJourney(CallerJoined joined, long atUs, ScriptReference? own, QueueScripts scripts)
{
    /// <summary>When on_wait is asked while the script doesn't say, ms.</summary>
    private const int CheckAgainMs = 10_000;

    public CallId Call => joined.Call;

    public string CallUuid => joined.CallUuid;

    public string Queue { get; set; } = "";

    /// <summary>Null: neither his own nor his queue's.</summary>
    public string? Script => own?.Script ?? scripts.Of(Queue);

    public string Agent { get; set; } = "";

    public int Priority { get; set; } = joined.Priority;

    /// <summary>False from when he is connected, or refused.</summary>
    public bool Waits { get; set; } = true;

    /// <summary>He talks, or has talked, to an agent.</summary>
    public bool IsAnswered { get; set; }

    /// <summary>He wasn't let in: nothing but his leaving follows.</summary>
    public bool IsRefused { get; set; }

    /// <summary>on_leave has been asked; it isn't told again.</summary>
    public bool IsAskedWhereNext { get; set; }

    /// <summary>He may press a key to be called back.</summary>
    public bool IsOfferedCallback { get; set; }

    /// <summary>For the phone of whoever he is offered to next.</summary>
    public IReadOnlyDictionary<string, string> ScreenPop { get; set; } = ImmutableDictionary<string, string>.Empty;

    public static long After(HookDecision decision, long nowUs) => nowUs + ((decision.CheckAgainMs ?? CheckAgainMs) * 1000L);

    /// <summary>Only while there is a <see cref="Script"/>.</summary>
    public HookRequest Request(HookKind hook, long nowUs, string outcome = "") => new()
    {
        Hook = hook,
        Script = Script ?? "",
        Caller = CallerDataOf.Joined(joined, own?.Arguments ?? ImmutableDictionary<string, string>.Empty) with
        {
            Queue = Queue, Agent = Agent, Outcome = outcome, WaitMs = (nowUs - atUs) / 1000,
        },
    };
}
