namespace Acd.Scripting.Hooks;

/// <summary>What a run used.</summary>
/// <param name="Instructions">Lua instructions, in steps of 100.</param>
/// <param name="MemoryBytes">Most memory the Lua state held meanwhile.</param>
/// <param name="ElapsedUs">From the request to the decision, µs.</param>
public readonly record struct HookCost(long Instructions, long MemoryBytes, long ElapsedUs);
