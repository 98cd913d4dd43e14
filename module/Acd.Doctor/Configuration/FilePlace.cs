namespace Acd.Doctor.Configuration;

/// <summary>A line of a file of the configuration.</summary>
/// <param name="File">Full path.</param>
/// <param name="Line">From 1.</param>
/// <param name="Text">The line as it stands there, before FreeSWITCH's pre-processor.</param>
public sealed record FilePlace(string File, int Line, string Text)
{
    public override string ToString() => $"{File}:{Line}";
}
