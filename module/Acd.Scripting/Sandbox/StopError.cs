using KeraLua;

namespace Acd.Scripting.Sandbox;

/// <summary>The errors of runs that the sandbox stopped.</summary>
internal static class StopError
{
    public static ScriptError Of(RunBudget budget, Lua stack) => budget.Stopped switch
    {
        StopReason.Instructions => At(stack, ScriptErrorKind.InstructionLimit,
            "stopped: the limit of instructions for one run is used up; is there a loop without an end?"),
        StopReason.Memory => Memory(stack),
        _ => At(stack, ScriptErrorKind.Deadline,
            "stopped: the run took longer than its deadline; shorten the time-outs of its lookups, or cache them"),
    };

    public static ScriptError Memory(Lua stack) => At(stack, ScriptErrorKind.MemoryLimit,
        "stopped: the memory limit is used up; is a text or table growing without an end?");

    private static ScriptError At(Lua stack, ScriptErrorKind kind, string message)
    {
        var (file, line) = LuaPlaces.Current(stack);
        return new ScriptError(kind, file, line, message);
    }
}
