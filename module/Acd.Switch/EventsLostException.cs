namespace Acd.Switch;

/// <summary>
/// The shim's ring was full and events are gone, so the engine's picture of the calls is wrong for good. It ends the engine loop, which
/// returns <see cref="RunResult.Crashed"/>; the shim sends callers to their fallback.
/// </summary>
public sealed class EventsLostException(string message) : Exception(message);
