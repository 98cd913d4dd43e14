namespace Acd.CallCenter.Events;

/// <summary>One header of an event, or one channel variable. Values may hold anything: they travel as data, never as text.</summary>
public readonly record struct EventHeader(string Name, string Value)
{
    public override string ToString() => $"{Name}: {Value}";
}
