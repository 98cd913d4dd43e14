using System.Collections.Immutable;
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
    public const int DaySeconds = 86_400;

    /// <summary>Room the shim has for a text of a call, without its terminator.</summary>
    public const int TextBytesMax = 255;

    /// <summary>For a list of words: none of them.</summary>
    public const string NoneWord = "none";

    /// <summary>As mod_callcenter, which also takes every number but 0 for yes.</summary>
    private static readonly string[] YesWords = ["yes", "on", "true", "t", "enabled", "active", "allow"];

    private static readonly string[] NoWords = ["no", "off", "false", "f", "disabled", "inactive", "disallow"];

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
            findings.Error(owner, "attribute-missing", $"has no {name}; write {name}=\"…\"");
            return "";
        }

        if (field.Value.Any(char.IsControl) || field.Value != field.Value.Trim())
        {
            findings.Error(
                field.Place, "name-spaced", $"\"{Shown(field)}\" has spaces at an end or control characters; remove them");
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

        findings.Error(owner, "required-missing", $"has no {name}; write {name}=\"…\", such as {example}");
        return "";
    }

    public string Text(string name, string otherwise, int bytesMax = TextBytesMax) =>
        Find(name) is { } field && FitsItsRoom(field, bytesMax) ? field.Value : otherwise;

    /// <summary>A time in seconds or with its unit, fractions allowed, as ms.</summary>
    public long Ms(string name, long otherwise, bool zeroAllowed = true, int secondsMax = DaySeconds) =>
        Find(name) is { } field ? Ms(field, zeroAllowed, secondsMax) ?? otherwise : otherwise;

    /// <summary>Times separated by commas, each above 0, as ms.</summary>
    public ImmutableArray<long> MsList(string name, ImmutableArray<long> otherwise)
    {
        if (Find(name) is not { } field)
        {
            return otherwise;
        }

        var times = Split(field).Select(part => Ms(part, zeroAllowed: false, DaySeconds)).ToList();
        return times.Contains(null) ? otherwise : [.. times.Select(time => time!.Value)];
    }

    /// <summary>A whole number from <paramref name="min"/> to <paramref name="max"/>; null when not given or wrong.</summary>
    public int? Number(string name, int min, int max = int.MaxValue) => (int?)Number(name, min, (long)max);

    /// <summary>A whole number from <paramref name="min"/> to <paramref name="max"/>; null when not given or wrong.</summary>
    public long? Number(string name, long min, long max)
    {
        if (Find(name) is not { } field)
        {
            return null;
        }

        if (!long.TryParse(field.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number))
        {
            findings.Error(
                field.Place, "number-malformed", $"\"{Shown(field)}\" isn't a whole number; write one from {min} to {max}");
        }
        else if (number < 0 && min >= 0)
        {
            findings.Error(field.Place, "number-negative", $"\"{Shown(field)}\" is negative; write one from {min} to {max}");
        }
        else if (number < min)
        {
            findings.Error(field.Place, "number-small", $"\"{Shown(field)}\" is too small; write one from {min} to {max}");
        }
        else if (number > max)
        {
            findings.Error(field.Place, "number-large", $"\"{Shown(field)}\" is too large; write one from {min} to {max}");
        }
        else
        {
            return number;
        }

        return null;
    }

    /// <summary>A number with up to three decimal places; null when not given or wrong.</summary>
    public double? Fraction(string name, double min, double max)
    {
        if (Find(name) is not { } field)
        {
            return null;
        }

        const NumberStyles styles = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        bool isNumber = decimal.TryParse(field.Value, styles, CultureInfo.InvariantCulture, out decimal number);
        if (isNumber && number >= (decimal)min && number <= (decimal)max && number * 1_000 % 1 == 0)
        {
            return (double)number;
        }

        string what = !isNumber ? "isn't a number"
            : number < 0 && min >= 0 ? "is negative"
            : number < (decimal)min ? "is too small"
            : number > (decimal)max ? "is too large" : "has more than three decimal places";
        findings.Error(
            field.Place, "decimal-malformed", $"\"{Shown(field)}\" {what}; write a number from {min} to {max}, such as 1 or 0.5");
        return null;
    }

    public bool YesNo(string name, bool otherwise)
    {
        if (Find(name) is not { } field)
        {
            return otherwise;
        }

        bool isNumber = int.TryParse(field.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number);
        if (isNumber || Match(YesWords, field.Value) is not null || Match(NoWords, field.Value) is not null)
        {
            return isNumber ? number != 0 : Match(YesWords, field.Value) is not null;
        }

        findings.Error(field.Place, "truth-malformed", $"\"{Shown(field)}\" is neither yes nor no; write true or false");
        return otherwise;
    }

    /// <summary>One of some words, in any case.</summary>
    public string Choice(string name, string otherwise, IReadOnlyList<string> choices) =>
        Find(name) is { } field ? Choice(field, choices) ?? otherwise : otherwise;

    /// <summary>Some of some words, in any case and separated by commas; "none" for none. Null when not given or wrong.</summary>
    public IReadOnlyList<string>? Choices(string name, IReadOnlyList<string> choices)
    {
        if (Find(name) is not { } field)
        {
            return null;
        }

        if (string.Equals(field.Value, NoneWord, StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        var chosen = Split(field).Select(part => Choice(part, [.. choices, NoneWord])).ToList();
        if (chosen.Contains(NoneWord))
        {
            findings.Error(
                field.Place, "words-and-none", $"\"{Shown(field)}\" is some and none; write \"{NoneWord}\" alone or leave it out");
            return null;
        }

        return chosen.Contains(null) ? null : [.. chosen.Select(word => word!)];
    }

    private static IEnumerable<Field> Split(Field field) => field.Value.Split(',').Select(part => field with { Value = part.Trim() });

    /// <summary>A wrong value, to be quoted.</summary>
    private static string Shown(Field field) => Quoted.Plain(field.Value);

    private long? Ms(Field field, bool zeroAllowed, int secondsMax)
    {
        decimal? time = TimeText.Parse(field.Value);
        if (time is not { } ms || ms < 0 || ms > secondsMax * 1_000m || (ms == 0 && !zeroAllowed))
        {
            string least = zeroAllowed ? "0" : "0.001";
            string what = time is null ? "isn't a time" : time < 0 ? "is negative" : time == 0 ? "is too short" : "is too long";
            findings.Error(
                field.Place, "time-malformed",
                $"\"{Shown(field)}\" {what}; write seconds from {least} to {secondsMax}, such as 20 or 0.5, " +
                $"or with a unit: 500ms, 30s, 5m, 2h");
            return null;
        }

        // 0 often means "no limit", which a tiny fraction must not turn into.
        return ms == 0 ? 0 : Math.Max(1, (long)decimal.Round(ms));
    }

    private string? Choice(Field field, IReadOnlyList<string> choices)
    {
        if (Match(choices, field.Value) is { } choice)
        {
            return choice;
        }

        string known = string.Join(", ", choices.Select(Quoted.Of));
        findings.Error(
            field.Place, "word-unknown",
            $"\"{Shown(field)}\" is unknown; write one of {known}{findings.Nearest.Suggest(field.Value, choices)}");
        return null;
    }

    private static string? Match(IReadOnlyList<string> words, string value) =>
        words.FirstOrDefault(word => string.Equals(word, value, StringComparison.OrdinalIgnoreCase));

    private bool FitsItsRoom(Field field, int bytesMax = TextBytesMax)
    {
        int bytes = Encoding.UTF8.GetByteCount(field.Value);
        if (bytes <= bytesMax)
        {
            return true;
        }

        findings.Error(field.Place, "text-long", $"\"{Shown(field)}\" is {bytes} bytes long; at most {bytesMax} are possible");
        return false;
    }
}
