using System.Text;

namespace Acd.Engine.Skills;

/// <summary>Cuts the text of an expression into words and signs.</summary>
internal sealed class SkillLexer(string text)
{
    /// <summary>Longer signs before those they start with.</summary>
    private static readonly (string Sign, SkillTokenKind Kind)[] Signs =
    [
        ("(", SkillTokenKind.Open), (")", SkillTokenKind.Close), ("&&", SkillTokenKind.And), ("&", SkillTokenKind.And),
        ("||", SkillTokenKind.Or), ("|", SkillTokenKind.Or), (">=", SkillTokenKind.AtLeast), (">", SkillTokenKind.MoreThan),
        ("<=", SkillTokenKind.AtMost), ("<", SkillTokenKind.LessThan), ("==", SkillTokenKind.Equal), ("=", SkillTokenKind.Equal),
        ("!=", SkillTokenKind.NotEqual), ("!", SkillTokenKind.Not),
    ];

    private int _at;

    /// <summary>The next word or sign. Never fails to advance; what can't be read is told in <paramref name="error"/>.</summary>
    public SkillToken Next(out SkillExpressionError? error)
    {
        error = null;
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }

        var start = _at;
        if (start == text.Length)
        {
            return new(SkillTokenKind.End, start, 0);
        }

        if (text[start] == '"')
        {
            return Quoted(out error);
        }

        if (Rune.TryGetRuneAt(text, start, out var first) && SkillName.IsWordStart(first))
        {
            return Word(out error);
        }

        foreach (var (sign, kind) in Signs)
        {
            if (string.CompareOrdinal(text, start, sign, 0, sign.Length) == 0)
            {
                _at += sign.Length;
                return new(kind, start, sign.Length);
            }
        }

        return Unreadable(
            start,
            first.Utf16SequenceLength,
            new(
                "skill-sign-unknown",
                $"{SkillName.Shown(text.AsSpan(start, first.Utf16SequenceLength))} has no meaning here; write skills with levels " +
                $"(english>=5), and, or, not, parentheses, and quotes around a name with other characters than letters, digits, _ - ."),
            out error);
    }

    private SkillToken Word(out SkillExpressionError? error)
    {
        var start = _at;
        while (Rune.TryGetRuneAt(text, _at, out var rune) && SkillName.IsWordPart(rune))
        {
            _at += rune.Utf16SequenceLength;
            if (_at == text.Length)
            {
                break;
            }
        }

        var length = _at - start;
        var word = text.AsSpan(start, length);
        error = null;
        return word switch
        {
            _ when Is(word, "and") => new(SkillTokenKind.And, start, length),
            _ when Is(word, "or") => new(SkillTokenKind.Or, start, length),
            _ when Is(word, "not") => new(SkillTokenKind.Not, start, length),
            _ when Is(word, "anyone") => new(SkillTokenKind.Anyone, start, length),
            _ when Is(word, "nobody") => new(SkillTokenKind.Nobody, start, length),
            _ when !word.ContainsAnyExceptInRange('0', '9') => new(SkillTokenKind.Number, start, length),
            _ => Named(start, length, word.ToString(), out error),
        };
    }

    /// <summary>Quotes within quotes are doubled.</summary>
    private SkillToken Quoted(out SkillExpressionError? error)
    {
        var start = _at;
        for (_at++; _at < text.Length; _at++)
        {
            if (text[_at] != '"')
            {
                continue;
            }

            if (_at + 1 < text.Length && text[_at + 1] == '"')
            {
                _at++;
                continue;
            }

            _at++;
            var name = text[(start + 1)..(_at - 1)].Replace("\"\"", "\"", StringComparison.Ordinal);
            return Named(start, _at - start, name, out error);
        }

        return Unreadable(
            start, text.Length - start, new("skill-quote-open", $"this quote is never closed; write another \" after the skill's name"),
            out error);
    }

    private static SkillToken Named(int start, int length, string name, out SkillExpressionError? error)
    {
        if (SkillName.Check(name, out var folded) is { } what)
        {
            return Unreadable(start, length, what, out error);
        }

        error = null;
        return new(SkillTokenKind.Name, start, length, folded);
    }

    private static SkillToken Unreadable(int start, int length, Sentence what, out SkillExpressionError? error)
    {
        error = new(start + 1, what);
        return new(SkillTokenKind.Unreadable, start, length);
    }

    private static bool Is(ReadOnlySpan<char> word, string keyword) => word.Equals(keyword, StringComparison.OrdinalIgnoreCase);
}
