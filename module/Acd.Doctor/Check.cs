using Acd.Doctor.Findings;

namespace Acd.Doctor;

/// <summary>One thing to look at. Looks only: whoever runs it may do so at any moment, on any thread.</summary>
public abstract class Check
{
    /// <summary>A short name that stays the same, for scripts.</summary>
    public required string Id { get; init; }

    /// <summary>How it should be, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>What a finding of it means.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What happens otherwise.</summary>
    public required string Why { get; init; }

    /// <summary>What it was measured to cost, and where; null: it wasn't measured here.</summary>
    public string? Cost => MeasuredCosts.Shipped.Of(Id);

    public abstract Outcome Examine(Patient patient);
}
