using System.Diagnostics.CodeAnalysis;

namespace Acd.Engine.Skills;

/// <summary>
/// Remembers the expressions of texts read lately, since most callers of a queue bring the same one: reading it again allocates nothing.
/// Used by the engine's thread only. When it is full it starts anew, so that texts which never come again don't stay.
/// </summary>
internal sealed class SkillExpressionCache
{
    public const int TextsMax = 1024;

    private readonly Dictionary<string, SkillExpression> _expressions = new(StringComparer.Ordinal);

    public int Count => _expressions.Count;

    /// <summary>As <see cref="SkillExpression.TryParse"/>.</summary>
    public bool TryParse(
        string text, [NotNullWhen(true)] out SkillExpression? expression, [NotNullWhen(false)] out SkillExpressionError? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        error = null;
        if (_expressions.TryGetValue(text, out expression))
        {
            return true;
        }

        if (!SkillExpression.TryParse(text, out expression, out error))
        {
            return false;
        }

        if (_expressions.Count == TextsMax)
        {
            _expressions.Clear();
        }

        _expressions.Add(text, expression);
        return true;
    }
}
