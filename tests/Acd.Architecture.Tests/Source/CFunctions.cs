using System.Text;
using System.Text.RegularExpressions;

namespace Acd.Architecture.Tests.Source;

/// <summary>
/// Finds the functions of a C file by their braces: a brace on the outermost level that follows a closing parenthesis opens one.
/// </summary>
internal static partial class CFunctions
{
    /// <param name="FirstLine">The line its declaration starts on, from 1.</param>
    /// <param name="Lines">From there to its closing brace.</param>
    public readonly record struct Function(int FirstLine, int Lines);

    public static IEnumerable<Function> In(string text)
    {
        string code = Blank(text);
        int depth = 0, line = 1, declarationLine = 0;
        int? openedOn = null;
        char previous = ';';
        foreach (char c in code)
        {
            if (c == '\n')
                line++;
            if (char.IsWhiteSpace(c))
                continue;
            if (depth == 0 && previous is ';' or '}' or '{')
                declarationLine = line;
            if (c == '{')
            {
                if (depth == 0 && previous == ')')
                    openedOn = declarationLine;
                depth++;
            }
            else if (c == '}' && --depth == 0 && openedOn is { } first)
            {
                yield return new Function(first, line - first + 1);
                openedOn = null;
            }

            previous = depth == 0 || c is '{' or '}' or ';' ? c : 'x';
        }
    }

    /// <summary>The text with comments, literals, preprocessor lines and extern "C" blanked out, line by line as long as before.</summary>
    private static string Blank(string text)
    {
        string code = NoCode().Replace(text, Blanks);
        code = ExternC().Replace(code, Blanks);
        return Preprocessor().Replace(code, Blanks);
    }

    private static string Blanks(Match match)
    {
        var blanks = new StringBuilder(match.Length);
        foreach (char c in match.Value)
            blanks.Append(c == '\n' ? '\n' : ' ');
        return blanks.ToString();
    }

    [GeneratedRegex("""/\*.*?\*/|//[^\n]*|(?<!extern )"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'""", RegexOptions.Singleline)]
    private static partial Regex NoCode();

    // Its closing brace stands alone at the end between preprocessor lines, so both go.
    [GeneratedRegex("""#ifdef __cplusplus.*?#endif""", RegexOptions.Singleline)]
    private static partial Regex ExternC();

    [GeneratedRegex("""^[ \t]*#(?:[^\\\n]|\\.)*""", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Preprocessor();
}
