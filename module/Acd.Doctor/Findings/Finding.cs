namespace Acd.Doctor.Findings;

/// <summary>One thing that isn't as it should be, told so that somebody can act on it.</summary>
public sealed record Finding
{
    /// <summary>What was found, with its value.</summary>
    public required string What { get; init; }

    /// <summary>The line to write, or the command to give.</summary>
    public required string Change { get; init; }

    /// <summary>The file and line to change; null: it isn't a file of the configuration.</summary>
    public string? Place { get; init; }

    /// <summary>Does the change; null: it has to be done by hand.</summary>
    public LineEdit? Edit { get; init; }
}
