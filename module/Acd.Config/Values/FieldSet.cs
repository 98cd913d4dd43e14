using System.Globalization;
using System.Text;

namespace Acd.Config.Values;

/// <summary>
/// The values of one element and how to read them. An empty value counts as not given, as in mod_callcenter. A wrong one is reported and
/// the default returned, so that reading goes on and finds the next error.
/// </summary>
internal sealed class FieldSet(StringComparer nameComparer, Findings findings)
{
    /// <summary>As mod_callcenter: no time above a day.</summary>
    private const int DaySeconds = 86_400;

    /// <summary>Room the shim has for a text of a call, without its terminator.</summary>
    private const int TextBytesMax = 255;

    private readonly Dictionary<string, Field> _fields = new(nameComparer);

    public StringComparer NameComparer => nameComparer;

    /// <summary>Null when added, otherwise the field of that name that was there first.</summary>
    public Field? TryAdd(Field field) => _fields.TryAdd(field.Name, field) ? null : _fields[field.Name];

    /// <summary>Null when not given or empty. Spaces around it don't count.</summary>
    public Field? Find(string name) =>
        _fields.TryGetValue(name, out Field field) && field.Value.Trim() is { Length: > 0 } value ? field with { Value = value } : null;

    /// <summary>A name: neither control characters nor spaces at its ends, which nobody would see. Empty when missing or wrong.</summary>
    public string Name(string name, Place owner)
    {
        if (!_fields.TryGetValue(name, out Field field) || string.IsNullOrWhiteSpace(field.Value))
        {
            findings.Error(owner, $"has no {name}; write {name}=\"…\"");
            return "";
        }

        if (field.Value.Any(char.IsControl) || field.Value != field.Value.Trim())
        {
            findings.Error(field.Place, $"{Quoted.Of(field.Value)} has spaces at an end or control characters; remove them");
            return "";
        }

        return FitsItsRoom(field) ? field.Value : "";
    }

    /// <summary>A text that can't be left out; empty when it was, or is wrong.</summary>
    public string Required(string name, Place owner, string example)
    {
        if (Find(name) is { } field)
        {
            return field.Value;
        }

        findings.Error(owner, $"has no {name}; write {name}=\"…\", such as {example}");
        return "";
    }

    public string Text(string name, string otherwise) => Find(name) is { } field && FitsItsRoom(field) ? field.Value : otherwise;

    /// <summary>A time in seconds, fractions allowed, as ms.</summary>
    public long Ms(string name, long otherwise, bool zeroAllowed = true, int secondsMax = DaySeconds)
    {
        if (Find(name) is not { } field)
        {
            return otherwise;
        }

        string range = $"write seconds from {(zeroAllowed ? "0" : "0.001")} to {secondsMax}, such as 20 or 0.5";
        const NumberStyles styles = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        if (!decimal.TryParse(field.Value, styles, CultureInfo.InvariantCulture, out decimal seconds))
        {
            findings.Error(field.Place, $"{Quoted.Of(field.Value)} isn't a time; {range}");
        }
        else if (seconds < 0 || seconds > secondsMax || (seconds == 0 && !zeroAllowed))
        {
            string what = seconds < 0 ? "is negative" : seconds == 0 ? "is too short" : "is too long";
            findings.Error(field.Place, $"{Quoted.Of(field.Value)} {what}; {range}");
        }
        else
        {
            // 0 often means "no limit", which a tiny fraction must not turn into.
            return seconds == 0 ? 0 : Math.Max(1, (long)decimal.Round(seconds * 1000));
        }

        return otherwise;
    }

    /// <summary>A whole number from <paramref name="min"/> to <paramref name="max"/>; null when not given or wrong.</summary>
    public int? Number(string name, int min, int max = int.MaxValue)
    {
        if (Find(name) is not { } field)
        {
            return null;
        }

        bool whole = int.TryParse(field.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number);
        if (whole && number >= min && number <= max)
        {
            return number;
        }

        string what = !whole ? "isn't a whole number" : number < 0 ? "is negative" : number < min ? "is too small" : "is too large";
        findings.Error(field.Place, $"{Quoted.Of(field.Value)} {what}; write one from {min} to {max}");
        return null;
    }

    /// <summary>One of some words, in any case; <paramref name="notYet"/> are mod_callcenter's that we don't do yet.</summary>
    public string Choice(string name, string otherwise, IReadOnlyList<string> choices, IReadOnlyList<string> notYet)
    {
        if (Find(name) is not { } field)
        {
            return otherwise;
        }

        if (Match(choices, field.Value) is { } choice)
        {
            return choice;
        }

        string write = (choices.Count == 1 ? "write " : "write one of ") + string.Join(", ", choices.Select(Quoted.Of));
        findings.Error(field.Place, Match(notYet, field.Value) is not null
            ? $"{Quoted.Of(field.Value)} is not supported yet; {write}"
            : $"{Quoted.Of(field.Value)} is unknown; {write}{findings.Nearest.Suggest(field.Value, choices)}");
        return otherwise;
    }

    private static string? Match(IReadOnlyList<string> words, string value) =>
        words.FirstOrDefault(word => string.Equals(word, value, StringComparison.OrdinalIgnoreCase));

    private bool FitsItsRoom(Field field)
    {
        int bytes = Encoding.UTF8.GetByteCount(field.Value);
        if (bytes <= TextBytesMax)
        {
            return true;
        }

        findings.Error(field.Place, $"{Quoted.Of(field.Value)} is {bytes} bytes long; at most {TextBytesMax} are possible");
        return false;
    }
}
