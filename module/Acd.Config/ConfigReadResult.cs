using Acd.Engine.Config;

namespace Acd.Config;

/// <summary>What a configuration document says, and everything that is wrong with it, found in one go.</summary>
public sealed record ConfigReadResult
{
    /// <summary>Null exactly when there are <see cref="Errors"/>.</summary>
    public EngineConfig? Config { get; init; }

    /// <summary>What must be corrected before this document can be used.</summary>
    public IReadOnlyList<ConfigError> Errors { get; init; } = [];

    /// <summary>What is ignored: unknown names, and what mod_callcenter has and mod_acd doesn't do yet.</summary>
    public IReadOnlyList<ConfigError> Warnings { get; init; } = [];

    /// <summary>The settings that aren't the engine's. Defaults where the document says nothing or something wrong.</summary>
    public HostSettings HostSettings { get; init; } = new();
}
