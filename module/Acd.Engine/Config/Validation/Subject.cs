using System.Collections.Immutable;

namespace Acd.Engine.Config.Validation;

/// <summary>Something that is being validated: where it stands, and where what is wrong with it goes.</summary>
/// <param name="Path">As the operator knows it, e.g. <c>queue "support" / overflow 2</c>.</param>
/// <param name="Errors">Takes what is wrong.</param>
internal readonly record struct Subject(string Path, List<ConfigError> Errors)
{
    public Subject At(string name) => this with { Path = $"{Path} / {name}" };

    /// <summary>Values stand in messages, which are read line by line.</summary>
    public void Wrong(Sentence what) => Errors.Add(new(OneLine(Path), what.OnOneLine()));

    public void Wrong(string id, SentenceText text) => Wrong(new Sentence(id, text));

    public void Wrong(string name, string id, SentenceText text) => At(name).Wrong(id, text);

    public void Absent() => Wrong("value-null", $"is null; give an empty text instead");

    public void Time(string name, long timeMs, long minMs = 0, long maxMs = ConfigLimits.TimeMsMax)
    {
        if (timeMs < 0 && minMs >= 0)
        {
            Wrong(name, "time-negative", $"{timeMs} ms is negative; give {minMs} or more");
        }
        else if (timeMs < minMs)
        {
            Wrong(name, "time-short", $"{timeMs} ms is too short; give {minMs} or more");
        }
        else if (timeMs > maxMs)
        {
            Wrong(name, "time-long", $"{timeMs} ms is too long; give at most {maxMs} ms ({maxMs / 3_600_000} h)");
        }
    }

    public void Range(string name, long value, long min, long max)
    {
        if (value > max)
        {
            Wrong(name, "value-large", $"{value} is too large; give {min} to {max}");
        }
        else if (value < 0 && min >= 0)
        {
            Wrong(name, "value-negative", $"{value} is negative; give {min} to {max}");
        }
        else if (value < min)
        {
            Wrong(name, "value-small", $"{value} is too small; give {min} to {max}");
        }
    }

    /// <summary>In steps of 0.001.</summary>
    public void Fraction(string name, double value, double max)
    {
        // Written so that NaN, which compares as false with everything, is found.
        if (!(value >= 0 && value <= max))
        {
            Wrong(name, "fraction-out-of-range", $"{value} is out of range; give 0 to {max}");
        }
        else if (Math.Abs(value * 1000 - Math.Round(value * 1000)) > 1e-6)
        {
            Wrong(name, "fraction-fine", $"{value} has more than three decimal places; round it");
        }
    }

    /// <summary>False when there is no such text.</summary>
    public bool Text(string name, string? text)
    {
        if (text is null)
        {
            At(name).Absent();
        }
        else if (text.Any(char.IsControl))
        {
            Wrong(name, "text-unprintable", $"contains control characters; use printable ones");
        }

        return text is not null;
    }

    /// <summary>A text that must say something. False when it doesn't.</summary>
    public bool Filled(string name, string? text, string example)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            Wrong(name, "text-empty", $"is empty; give {example}");
            return false;
        }

        return Text(name, text);
    }

    public void Defined<T>(string name, T value)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(value))
        {
            Undefined(name, value, string.Join(", ", Enum.GetNames<T>()));
        }
    }

    public void Undefined<T>(string name, T value, string known)
        where T : struct, Enum => Wrong(name, "value-undefined", $"unknown value {value}; known: {known}");

    /// <summary>The elements that exist, each with its place, numbered from 1.</summary>
    public IEnumerable<(T Item, Subject Subject)> Items<T>(string name, ImmutableArray<T> items)
    {
        if (items.IsDefault)
        {
            Wrong(name, "list-missing", $"the list is missing; give an empty one instead");
            yield break;
        }

        for (var i = 0; i < items.Length; i++)
        {
            var subject = At($"{name} {i + 1}");
            if (items[i] is { } item)
            {
                yield return (item, subject);
            }
            else
            {
                subject.Wrong("item-null", $"is null; remove it");
            }
        }
    }

    private static string OneLine(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? '?' : c)) : text;
}
