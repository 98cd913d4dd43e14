using System.Text.RegularExpressions;
using Acd.Engine.Config;

namespace Acd.Config;

/// <summary>What a configuration document says, and everything that is wrong with it, found in one go.</summary>
public sealed partial record ConfigReadResult
{
    /// <summary>Null exactly when there are <see cref="Errors"/>.</summary>
    public EngineConfig? Config { get; init; }

    /// <summary>What must be corrected before this document can be used.</summary>
    public IReadOnlyList<ConfigError> Errors { get; init; } = [];

    /// <summary>What is ignored: unknown names, and what mod_callcenter has and mod_acd doesn't do yet.</summary>
    public IReadOnlyList<ConfigError> Warnings { get; init; } = [];

    /// <summary>The settings that aren't the engine's. Defaults where the document says nothing or something wrong.</summary>
    public HostSettings HostSettings { get; init; } = new();

    /// <summary>Line by path.</summary>
    internal IReadOnlyDictionary<string, int> Lines { get; init; } = new Dictionary<string, int>();

    /// <summary>
    /// An error the engine found in <see cref="Config"/>, with the line it concerns: that of the named value, or of the nearest thing
    /// around it that the document has. As it is when there is none.
    /// </summary>
    public ConfigError Located(ConfigError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        string value = Column().Replace(error.Where, "");
        for (string path = value; path.Length > 0; path = path[..Math.Max(0, path.LastIndexOf(" / ", StringComparison.Ordinal))])
        {
            if (Lines.TryGetValue(path, out int line) && line > 0)
            {
                return error with { Where = $"{error.Where}, line {line}" };
            }
        }

        return error;
    }

    /// <summary>Within a value, whose line is asked for.</summary>
    [GeneratedRegex(", column [0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Column();
}
