using Acd.Engine;
using Acd.Engine.Ports;
using Acd.Host.Logging;
using Acd.Scripting.Hooks;
using Microsoft.Extensions.Logging;

namespace Acd.Host.Scripting;

/// <summary>What scripts leave behind: data in the caller's channel and the log, and what of their decisions couldn't be done.</summary>
internal sealed class ScriptNotes(ISwitchDoors? doors, ILogger log)
{
    private const string VariablePrefix = "acd_data_";

    /// <summary>Keeps <c>data</c> as variables <c>acd_data_NAME</c> of the caller's channel, where records of calls find it.</summary>
    public void Keep(HookRequest request, HookDecision decision)
    {
        if (decision.Data.Count == 0)
            return;
        var pairs = ScreenPopText.Clean(decision.Data);
        if (request.Caller.Uuid.Length > 0)
            doors?.SetVariables(request.Caller.Uuid, [.. pairs.Select(pair => KeyValuePair.Create(VariablePrefix + pair.Key, pair.Value))]);
        log.ScriptNotes(request.Script, request.Caller.Uuid, string.Join(' ', pairs.Select(pair => $"{pair.Key}={pair.Value}")));
    }

    public void Report(HookRequest request, EngineError? error)
    {
        if (error is not null)
            NotFollowed(request, error.What);
    }

    public void NotFollowed(HookRequest request, string why) => log.ScriptNotFollowed(request.Script, request.Caller.Uuid, why);
}
