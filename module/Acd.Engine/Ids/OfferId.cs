namespace Acd.Engine.Ids;

/// <summary>One offer of one caller to one agent, and the agent's leg it dials. Given by the engine, ascending, never reused.</summary>
public readonly record struct OfferId(ulong Value)
{
    public override string ToString() => $"offer-{Value}";
}
