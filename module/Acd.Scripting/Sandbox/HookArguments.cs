using Acd.Scripting.Hooks;
using KeraLua;

namespace Acd.Scripting.Sandbox;

/// <summary>Puts a request on the stack, in the order of the parameters of the prelude's run.</summary>
internal static class HookArguments
{
    private const int Count = 14;

    /// <summary>Returns how many values.</summary>
    public static int Push(Lua lua, HookRequest request)
    {
        var caller = request.Caller;
        lua.CheckStack(Count + 8);
        LuaText.Push(lua, request.Script);
        LuaText.Push(lua, request.Hook.Name());
        PushCandidates(lua, request.Candidates);
        PushArguments(lua, caller.Arguments);
        LuaText.Push(lua, caller.Uuid);
        LuaText.Push(lua, caller.Number);
        LuaText.Push(lua, caller.Name);
        LuaText.Push(lua, caller.Destination);
        LuaText.Push(lua, caller.Queue);
        lua.PushInteger(caller.WaitMs);
        lua.PushInteger(caller.Position);
        if (caller.EwtMs is { } ewtMs)
            lua.PushInteger(ewtMs);
        else
            lua.PushNil();
        LuaText.Push(lua, caller.Agent);
        LuaText.Push(lua, caller.Outcome);
        return Count;
    }

    private static void PushCandidates(Lua lua, IReadOnlyList<CandidateData> candidates)
    {
        if (candidates.Count == 0)
        {
            lua.PushNil();
            return;
        }
        LuaValues.Push(lua, candidates.Select(agent => new Dictionary<string, object?>
        {
            ["name"] = agent.Name,
            ["idle_ms"] = agent.IdleMs,
            ["calls_answered"] = agent.CallsAnswered,
            ["level"] = agent.Level,
            ["position"] = agent.Position,
        }).ToList<object?>());
    }

    private static void PushArguments(Lua lua, IReadOnlyDictionary<string, string> arguments)
    {
        if (arguments.Count == 0)
            lua.PushNil();
        else
            LuaValues.Push(lua, arguments.ToDictionary(pair => pair.Key, pair => (object?)pair.Value));
    }
}
