using Acd.Config;
using Acd.Engine.Config;

namespace Acd.Host.Configuration;

/// <summary>A document that was read: the configuration, or null and why not; warnings either way. One line each.</summary>
internal sealed record ConfigVerdict(EngineConfig? Config, IReadOnlyList<string> Errors, IReadOnlyList<string> Warnings)
{
    /// <summary>The settings that aren't the engine's.</summary>
    public HostSettings Host { get; init; } = new();
}
