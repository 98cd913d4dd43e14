namespace Acd.Properties.Tests;

/// <summary>What may happen to an event between switch and engine, in percent.</summary>
internal sealed record Faults(int LostPercent = 0, int DuplicatePercent = 0, int LatePercent = 0)
{
    public static readonly Faults None = new();
}
