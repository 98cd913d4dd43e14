namespace Acd.Store.Records;

/// <summary>What an agent said became of a call.</summary>
public sealed record DispositionRecord : StoreRecord
{
    public string Agent { get; init; } = "";

    public string Queue { get; init; } = "";

    public string CallUuid { get; init; } = "";

    public string Code { get; init; } = "";
}
