namespace Acd.Engine;

/// <summary>
/// The words of other programs for the values of an enumeration, above all mod_callcenter's. Any case is accepted; what is stored and shown
/// is the canonical spelling, because mod_callcenter itself accepts a lower-case status and then never calls that agent.
/// </summary>
public sealed class Spelling<T>
    where T : struct, Enum
{
    private readonly (T Value, string Text)[] _pairs;

    public Spelling(params (T Value, string Text)[] pairs) => _pairs = pairs;

    public IReadOnlyList<(T Value, string Text)> Pairs => _pairs;

    public IEnumerable<string> Texts => _pairs.Select(pair => pair.Text);

    /// <summary>Null when it names nothing.</summary>
    public T? Parse(string? text)
    {
        foreach ((T value, string spelt) in _pairs)
        {
            if (string.Equals(spelt, text, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }

    /// <exception cref="ArgumentOutOfRangeException">A value that has no spelling yet.</exception>
    public string Of(T value)
    {
        foreach ((T known, string spelt) in _pairs)
        {
            if (EqualityComparer<T>.Default.Equals(known, value))
            {
                return spelt;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(value), value, "This value has no spelling yet; add it.");
    }
}
