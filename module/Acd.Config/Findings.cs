using System.Globalization;
using Acd.Engine;
using Acd.Engine.Config;

namespace Acd.Config;

/// <summary>Collects errors and warnings while a document is read.</summary>
internal sealed class Findings
{
    private readonly List<ConfigError> _errors = [];
    private readonly List<ConfigError> _warnings = [];
    private readonly Dictionary<string, (Place First, int Times)> _notYet = new(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, int> _lines = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The lines of everything read, by path; the first of a path counts.</summary>
    public IReadOnlyDictionary<string, int> Lines => _lines;

    public NearestName Nearest { get; } = new();

    public bool HasErrors => _errors.Count > 0;

    public IReadOnlyList<ConfigError> Errors => _errors;

    /// <summary>In the order found; what isn't supported yet comes last, one warning per name however often it occurs.</summary>
    public IReadOnlyList<ConfigError> Warnings => [.. _warnings, .. _notYet.Values.Select(NotYetWarning)];

    /// <summary>Notes where something stands, for errors that are found later.</summary>
    public void Know(Place place) => _lines.TryAdd(place.Path, place.Line);

    /// <inheritdoc cref="Sentence(string, SentenceText)"/>
    public void Error(Place where, string id, SentenceText text) => _errors.Add(new ConfigError(where.ToString(), id, text));

    /// <inheritdoc cref="Sentence(string, SentenceText)"/>
    public void Warn(Place where, string id, SentenceText text) => _warnings.Add(new ConfigError(where.ToString(), id, text));

    /// <summary>Of a name that means nothing; the noun says what it should name.</summary>
    public void WarnOfName(Place where, string noun, string name, Clause suggestion) =>
        Warn(where, "name-unknown", $"unknown {noun} \"{Quoted.Plain(name)}\", ignored{suggestion}");

    /// <summary>Of what means something to mod_callcenter's face only, which isn't asked for.</summary>
    public void WarnOfCompat(Place where) =>
        Warn(where, "compat-needed", $"has no effect while the setting {Names.Compat} isn't mod_callcenter");

    /// <summary>A name of mod_callcenter's that means nothing here yet.</summary>
    public void NotYet(Place where, string name) =>
        _notYet[name] = _notYet.TryGetValue(name, out (Place First, int Times) seen) ? (seen.First, seen.Times + 1) : (where, 1);

    private static ConfigError NotYetWarning((Place First, int Times) seen)
    {
        string more = seen.Times > 1 ? (seen.Times - 1).ToString(CultureInfo.InvariantCulture) : "";
        return new(
            seen.First.ToString(), "name-not-yet", $"not supported yet, ignored{new Clause(" (here and in ", more, " more places)")}");
    }
}
