using Acd.Doctor.Configuration;
using Acd.Doctor.Findings;

namespace Acd.Doctor;

/// <summary>All that can be known of a FreeSWITCH, alive or not. What isn't known is null, and its checks say so.</summary>
public sealed record Patient
{
    /// <summary>Its files; null: they can't be read, <see cref="ConfigurationError"/> says why.</summary>
    public SwitchConfiguration? Configuration { get; init; }

    public string ConfigurationError { get; init; } = "";

    /// <summary>The operating system.</summary>
    public required Machine Machine { get; init; }

    /// <summary>Of the running FreeSWITCH; null: it isn't running.</summary>
    public int? ProcessId { get; init; }

    /// <summary>What FreeSWITCH answers to commands (<see cref="SwitchQuestions"/>); null: nobody asked it.</summary>
    public IReadOnlyDictionary<string, string>? Answers { get; init; }

    /// <summary>The engine inside it; null: it wasn't asked.</summary>
    public EngineHealth? Engine { get; init; }

    /// <summary>The disks that mustn't fill up: of log, database, recordings.</summary>
    public IReadOnlyList<DiskSpace> Disks { get; init; } = [];

    /// <summary>Where modules lie; null: not known.</summary>
    public string? ModuleFolder { get; init; }

    /// <summary>What comes of a look at the configuration; unknown, with the reason, when it can't be read.</summary>
    internal Outcome InConfiguration(Func<SwitchConfiguration, Outcome> look) =>
        Configuration is null ? Outcome.Unknown(ConfigurationError) : look(Configuration);
}
