using System.Globalization;

namespace Acd.Scripting.Running;

/// <summary>The table of options at the end of a lookup: <c>{ timeout_ms = 300, cache_s = 60 }</c>.</summary>
internal readonly struct LookupOptions(object? given)
{
    private const double CacheSecondsMax = 24 * 3600;
    private readonly IReadOnlyDictionary<string, object?>? _given = given as IReadOnlyDictionary<string, object?>;

    public long CacheMs => (long)(Math.Clamp(Number("cache_s") ?? 0, 0, CacheSecondsMax) * 1000);

    public long? TimeoutMs => (long?)Number("timeout_ms");

    public string? Text(string name) => Value(name) as string;

    public IReadOnlyDictionary<string, string> Texts(string name) => Value(name) is IReadOnlyDictionary<string, object?> map
        ? map.ToDictionary(pair => pair.Key, pair => Convert.ToString(pair.Value, CultureInfo.InvariantCulture) ?? "")
        : new Dictionary<string, string>();

    private double? Number(string name) => Value(name) switch
    {
        long whole => whole,
        double number => number,
        _ => null,
    };

    private object? Value(string name) => _given is not null && _given.TryGetValue(name, out object? value) ? value : null;
}
