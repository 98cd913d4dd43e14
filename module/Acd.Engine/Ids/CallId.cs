namespace Acd.Engine.Ids;

/// <summary>One caller's visit to the ACD. Given by the switch, never reused within a process.</summary>
public readonly record struct CallId(ulong Value)
{
    public override string ToString() => $"call-{Value}";
}
