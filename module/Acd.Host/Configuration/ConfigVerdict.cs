using Acd.CallCenter;
using Acd.Config;
using Acd.Engine.Config;

namespace Acd.Host.Configuration;

/// <summary>A document that was read: the configuration, or null and why not; warnings either way.</summary>
internal sealed record ConfigVerdict(EngineConfig? Config, IReadOnlyList<ConfigError> Errors, IReadOnlyList<ConfigError> Warnings)
{
    /// <summary>The settings that aren't the engine's.</summary>
    public HostSettings Settings { get; init; } = new();

    /// <summary>What mod_callcenter's face is to take when this is put into force; null: it isn't asked for.</summary>
    public CallCenterImport? Import { get; init; }
}
