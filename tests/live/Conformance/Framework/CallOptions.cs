namespace Acd.Conformance.Tests.Framework;

/// <summary>How a caller comes.</summary>
public sealed record CallOptions
{
    /// <summary>Channel variables; values must not hold a comma.</summary>
    public IReadOnlyList<(string Name, string Value)> Variables { get; init; } = [];

    /// <summary>Applications before the queue, in FreeSWITCH's inline form ("sleep:3000"), a comma after each.</summary>
    public string Before { get; init; } = "";

    /// <summary>Name dialled to reach the caller; the queue takes it for his number.</summary>
    public string Number { get; init; } = "caller";
}
