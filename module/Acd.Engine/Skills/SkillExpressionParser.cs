namespace Acd.Engine.Skills;

/// <summary>
/// Recursive descent straight into normal form: a "not" is carried down to the comparisons. One parser reads one text. The nesting is
/// bounded, so the stack is too.
/// <code>
/// text       = [ any ]
/// any        = all { ("or" | "|" | "||") all }
/// all        = operand { ("and" | "&amp;" | "&amp;&amp;") operand }
/// operand    = { "not" | "!" } ( "(" any ")" | "anyone" | "nobody" | name [ comparison level ] )
/// comparison = ">=" | ">" | "&lt;=" | "&lt;" | "=" | "==" | "!="
/// </code>
/// </summary>
internal sealed class SkillExpressionParser
{
    private readonly string _text;
    private readonly SkillLexer _lexer;
    private readonly HashSet<string> _skills = new(StringComparer.Ordinal);
    private SkillToken _previous;
    private SkillToken _token;
    private SkillExpressionError? _error;
    private int _nesting;

    private SkillExpressionParser(string text)
    {
        _text = text;
        _lexer = new(text);
        Advance();
    }

    /// <summary>The text in normal form, or null and what is wrong with it.</summary>
    public static SkillNode? Parse(string text, out SkillExpressionError? error)
    {
        if (text.Length > SkillLimits.ExpressionLengthMax)
        {
            error = new(
                SkillLimits.ExpressionLengthMax + 1,
                new(
                    "requirement-long",
                    $"the requirement has {text.Length} characters; at most {SkillLimits.ExpressionLengthMax} are allowed, shorten it"));
            return null;
        }

        var parser = new SkillExpressionParser(text);
        var node = parser.Text();
        error = parser._error;
        return error is null ? node : null;
    }

    private SkillNode? Text()
    {
        if (_token.Kind == SkillTokenKind.End)
        {
            return SkillNode.Anyone;
        }

        if (Any(isNegated: false) is not { } node)
        {
            return null;
        }

        if (_token.Kind == SkillTokenKind.Close)
        {
            return Fail(_token, "requirement-unopened", $"this \")\" closes nothing; remove it, or write the \"(\" it belongs to");
        }

        if (_token.Kind != SkillTokenKind.End)
        {
            return FailAfterOperand();
        }

        return node.Text.Length <= SkillLimits.ExpressionLengthMax && node.Nesting <= SkillLimits.ExpressionNestingMax
            ? node
            : Fail(
                default, "requirement-complex",
                $"without \"not\" before parentheses the requirement has {node.Text.Length} characters and {node.Nesting} " +
                $"levels of parentheses; at most {SkillLimits.ExpressionLengthMax} and {SkillLimits.ExpressionNestingMax} are allowed, " +
                $"make it simpler");
    }

    private SkillNode? Any(bool isNegated)
    {
        List<SkillNode> parts = [];
        do
        {
            if (All(isNegated) is not { } part)
            {
                return null;
            }

            parts.Add(part);
        }
        while (TryTake(SkillTokenKind.Or));

        return SkillNode.Combine(isNegated ? SkillNodeKind.All : SkillNodeKind.Any, parts);
    }

    private SkillNode? All(bool isNegated)
    {
        List<SkillNode> parts = [];
        do
        {
            if (Operand(isNegated) is not { } part)
            {
                return null;
            }

            parts.Add(part);
        }
        while (TryTake(SkillTokenKind.And));

        return SkillNode.Combine(isNegated ? SkillNodeKind.Any : SkillNodeKind.All, parts);
    }

    private SkillNode? Operand(bool isNegated)
    {
        while (TryTake(SkillTokenKind.Not))
        {
            isNegated = !isNegated;
        }

        if (TryTake(SkillTokenKind.Open))
        {
            return Parenthesized(isNegated);
        }

        if (TryTake(SkillTokenKind.Name))
        {
            return Comparison(isNegated);
        }

        if (TryTake(SkillTokenKind.Anyone))
        {
            return isNegated ? SkillNode.Nobody : SkillNode.Anyone;
        }

        if (TryTake(SkillTokenKind.Nobody))
        {
            return isNegated ? SkillNode.Anyone : SkillNode.Nobody;
        }

        return FailBeforeOperand();
    }

    private SkillNode? Parenthesized(bool isNegated)
    {
        var open = _previous;
        if (_nesting == SkillLimits.ExpressionNestingMax)
        {
            return Fail(
                open, "requirement-deep",
                $"parentheses go more than {SkillLimits.ExpressionNestingMax} deep here; make the requirement simpler");
        }

        _nesting++;
        if (Any(isNegated) is not { } node)
        {
            return null;
        }

        _nesting--;
        if (TryTake(SkillTokenKind.Close))
        {
            return node;
        }

        return _token.Kind == SkillTokenKind.End
            ? Fail(open, "requirement-unclosed", $"this \"(\" is never closed; write the \")\"")
            : FailAfterOperand();
    }

    private SkillNode? Comparison(bool isNegated)
    {
        var name = _previous;
        if (_skills.Add(name.Name) && _skills.Count > SkillLimits.SkillsPerExpressionMax)
        {
            return Fail(
                name, "requirement-wide",
                $"this is skill number {_skills.Count}; at most {SkillLimits.SkillsPerExpressionMax} are allowed, use fewer");
        }

        var accepted = AcceptedLevels.AtLeast(1);
        if (IsComparison(_token.Kind))
        {
            Advance();
            var sign = _previous;
            if (!TryLevel(out var level))
            {
                return null;
            }

            accepted = Accepted(sign.Kind, level);
        }

        return SkillNode.Level(name.Name, isNegated ? ~accepted : accepted);
    }

    private bool TryLevel(out int level)
    {
        level = 0;
        var sign = _previous;
        if (!TryTake(SkillTokenKind.Number))
        {
            if (_token.Kind == SkillTokenKind.End)
            {
                Fail(
                    sign, "skill-level-missing",
                    $"a level from 0 to {SkillLimits.LevelMax} must follow {Shown(sign)}, not the end of the text");
            }
            else
            {
                Fail(
                    _token, "skill-level-expected",
                    $"a level from 0 to {SkillLimits.LevelMax} must follow {Shown(sign)}, not {Shown(_token)}");
            }

            return false;
        }

        if (!int.TryParse(_text.AsSpan(_previous.Start, _previous.Length), out level) || level > SkillLimits.LevelMax)
        {
            Fail(
                _previous, "skill-level-malformed",
                $"{Shown(_previous)} is no level; levels go from 0 (lacks the skill) to {SkillLimits.LevelMax}");
            return false;
        }

        return true;
    }

    private static AcceptedLevels Accepted(SkillTokenKind sign, int level) => sign switch
    {
        SkillTokenKind.AtLeast => AcceptedLevels.AtLeast(level),
        SkillTokenKind.MoreThan => AcceptedLevels.AtLeast(level + 1),
        SkillTokenKind.AtMost => AcceptedLevels.AtMost(level),
        SkillTokenKind.LessThan => ~AcceptedLevels.AtLeast(level),
        SkillTokenKind.Equal => AcceptedLevels.Exactly(level),
        _ => ~AcceptedLevels.Exactly(level),
    };

    private static bool IsComparison(SkillTokenKind kind) => kind >= SkillTokenKind.AtLeast;

    private bool TryTake(SkillTokenKind kind)
    {
        if (_token.Kind != kind)
        {
            return false;
        }

        Advance();
        return true;
    }

    private void Advance()
    {
        _previous = _token;
        _token = _lexer.Next(out var error);
        _error ??= error;
    }

    private SkillNode? FailBeforeOperand() => _token.Kind switch
    {
        SkillTokenKind.End => Fail(
            _previous, "requirement-unfinished", $"the text ends after {Shown(_previous)}; write a skill or \"(\" next"),
        SkillTokenKind.Number => Fail(
            _token, "skill-expected-not-number",
            $"{Shown(_token)} is a number where a skill must come; write the skill first (english>=5), or quote a name of digits"),
        _ => Fail(_token, "skill-expected", $"a skill, \"not\" or \"(\" must come here, not {Shown(_token)}"),
    };

    private SkillNode? FailAfterOperand() => _token.Kind switch
    {
        SkillTokenKind.Number => Fail(
            _token, "skill-comparison-missing", $"write a comparison (>=, >, <=, <, = or !=) between the skill and {Shown(_token)}"),
        _ when IsComparison(_token.Kind) => Fail(
            _token, "skill-comparison-misplaced",
            $"{Shown(_token)} must stand between one skill and one level; for a range write english>=3 and english<=7"),
        _ => Fail(
            _token, "requirement-joint-missing",
            $"write \"and\" or \"or\" before {Shown(_token)}; a skill's name with spaces needs quotes (\"two words\")"),
    };

    /// <summary>Notes the error unless there is one already; the first is the one that explains the others.</summary>
    private SkillNode? Fail(SkillToken at, string id, SentenceText text)
    {
        _error ??= new(at.Start + 1, new(id, text));
        return null;
    }

    private string Shown(SkillToken token) => SkillName.Shown(_text.AsSpan(token.Start, token.Length));
}
