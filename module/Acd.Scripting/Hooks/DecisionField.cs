namespace Acd.Scripting.Hooks;

/// <summary>One field of a decision table: its type, bounds, and where its value goes.</summary>
internal sealed record DecisionField(string Name, DecisionFieldKind Kind, Action<HookDecision, object> Set)
{
    public double Min { get; init; } = double.MinValue;

    public double Max { get; init; } = double.MaxValue;

    /// <summary>Most UTF-8 bytes of a text.</summary>
    public int LengthMax { get; init; } = 128;
}
