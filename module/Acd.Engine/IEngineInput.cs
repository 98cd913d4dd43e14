namespace Acd.Engine;

/// <summary>
/// Something <see cref="AcdEngine"/> is told: what the switch reports, or what somebody orders. Each knows the part of the engine that acts
/// on it, so that there is one way in for all of them, without boxing.
/// </summary>
public interface IEngineInput
{
    /// <summary>Null: done, as always for what the switch reports. Otherwise why not, and nothing has changed.</summary>
    internal EngineError? ActOn(EngineParts parts);
}
