using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Acd.Engine;

/// <summary>Gathers what an interpolated string says, and what stands in its holes, in no culture's spelling. For one thread.</summary>
[InterpolatedStringHandler]
public readonly struct SentenceText
{
    private readonly StringBuilder _text;
    private readonly List<string> _values;

    /// <summary>For the compiler.</summary>
    public SentenceText(int literalLength, int formattedCount) =>
        (_text, _values) = (new StringBuilder(literalLength), new List<string>(formattedCount));

    internal string Text => _text.ToString();

    internal IReadOnlyList<string> Values => _values;

    /// <summary>For the compiler.</summary>
    public void AppendLiteral(string value) => _text.Append(value);

    /// <summary>For the compiler.</summary>
    public void AppendFormatted<T>(T value)
    {
        string text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        _text.Append(text);
        _values.Add(text);
    }

    /// <summary>For the compiler.</summary>
    public void AppendFormatted(Clause clause)
    {
        _text.Append(clause.ToString());
        _values.Add(clause.Value);
    }
}
