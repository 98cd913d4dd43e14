namespace Acd.Scripting.Hooks;

/// <summary>What a field of a decision holds.</summary>
internal enum DecisionFieldKind
{
    Text,
    Whole,

    /// <summary>Seconds in the script, ms in the decision.</summary>
    Seconds,
    Flag,
    Names,
    Texts,
}
