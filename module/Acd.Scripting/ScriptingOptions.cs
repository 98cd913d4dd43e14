namespace Acd.Scripting;

/// <summary>How scripts are run.</summary>
public sealed record ScriptingOptions
{
    /// <summary>The folder with the <c>*.lua</c> files.</summary>
    public required string Folder { get; init; }

    public ScriptLimits Limits { get; init; } = new();

    /// <summary>Threads that run scripts.</summary>
    public int Workers { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 8);

    /// <summary>Most runs under way at once, those that wait for a worker or a lookup included; more are refused.</summary>
    public int RunsMax { get; init; } = 256;

    /// <summary>After so many failures in a row a hook is switched off until the next reload.</summary>
    public int FailuresMax { get; init; } = 3;

    /// <summary>How often the folder is looked at for changes, ms; 0: never.</summary>
    public int WatchMs { get; init; } = 1000;
}
