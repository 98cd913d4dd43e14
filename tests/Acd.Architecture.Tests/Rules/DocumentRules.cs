using System.Text.RegularExpressions;
using Acd.Architecture.Tests.Source;

namespace Acd.Architecture.Tests.Rules;

/// <summary>What documents say about the repository must be so.</summary>
internal static partial class DocumentRules
{
    private static readonly char[] BetweenWords = [.. " \n\t`\"'(),;=|<>"];

    /// <summary>
    /// Paths in code font that aren't there. A path is a word that starts with one of the repository's top-level names and a slash,
    /// or the bare name of a source file; patterns and placeholders (*, …, NAME) aren't paths.
    /// </summary>
    /// <param name="exists">Whether a path relative to the root is there.</param>
    public static IEnumerable<string> MissingPaths(SourceFile document, IReadOnlyCollection<SourceFile> files, Func<string, bool> exists)
    {
        var folders = files.Select(file => file.Path.Split('/')).Where(parts => parts.Length > 1).Select(parts => parts[0]).ToHashSet();
        var names = files.Select(file => file.Name).ToHashSet();
        foreach (string word in CodeWords(document.Text).Distinct())
        {
            bool isPath = word.Contains('/', StringComparison.Ordinal) && folders.Contains(word.Split('/')[0]);
            if (isPath ? !exists(word.TrimEnd('/')) : SourceName().IsMatch(word) && !names.Contains(word))
                yield return $"{document.Path}: {word} doesn't exist";
        }
    }

    /// <summary>
    /// Environment variables that code reads and no document names, and those that a document names and nothing uses. Between tests
    /// and their doubles they need no document.
    /// </summary>
    public static IEnumerable<string> EnvironmentVariables(IReadOnlyCollection<SourceFile> files)
    {
        var read = files.Where(file => !file.IsMarkdown && !file.IsUnder("tests")).SelectMany(VariablesRead).Distinct().ToList();
        var named = files.Where(file => file.IsMarkdown).SelectMany(file => Variable().Matches(file.Text)).Select(m => m.Value).Distinct();
        var used = files.Where(file => !file.IsMarkdown).SelectMany(file => Variable().Matches(file.Text)).Select(m => m.Value).ToHashSet();
        var documented = named.ToList();

        foreach (string name in read.Except(documented).Order(StringComparer.Ordinal))
            yield return $"{name}: is read, and no document names it";
        foreach (string name in documented.Where(name => !used.Contains(name)).Order(StringComparer.Ordinal))
            yield return $"{name}: a document names it, and nothing uses it";
    }

    /// <summary>Reads of ACD_… and FREESWITCH_… from the environment, in C, C#, CMake and shell.</summary>
    private static IEnumerable<string> VariablesRead(SourceFile file)
    {
        var read = file.IsScript ? ShellRead() : file.IsCMake ? CMakeRead() : CodeRead();
        return read.Matches(file.Text).Select(match => match.Groups["name"].Value);
    }

    /// <summary>The words of everything in back quotes, inline or as a block, without a line number or punctuation at their end.</summary>
    private static IEnumerable<string> CodeWords(string text) =>
        from code in Code().Matches(text)
        from word in code.Value.Split(BetweenWords, StringSplitOptions.RemoveEmptyEntries)
        where !Placeholder().IsMatch(word)
        select LineNumber().Replace(word.TrimStart('.', '/').TrimEnd('.', ':'), "");

    [GeneratedRegex("```.*?```|`[^`\n]+`", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("""[*…{}$]|\.\.\.|^[/~]|(^|/)NAME\b""")]
    private static partial Regex Placeholder();

    [GeneratedRegex(""":\d+$""")]
    private static partial Regex LineNumber();

    [GeneratedRegex("""^(?!switch[_.])[\w\-]+\.(cs|c|h|csproj)$""")]
    private static partial Regex SourceName();

    [GeneratedRegex("""\b(?:ACD|FREESWITCH)_[A-Z][A-Z0-9_]*\b""")]
    private static partial Regex Variable();

    // Constants that name a variable count, too: outside the preprocessor only a variable's name is a text of this form.
    [GeneratedRegex("""(?<!\\)"(?<name>(?:ACD|FREESWITCH)_[A-Z][A-Z0-9_]*)\x22""")]
    private static partial Regex CodeRead();

    [GeneratedRegex("""\$ENV\{(?<name>(?:ACD|FREESWITCH)_\w+)""")]
    private static partial Regex CMakeRead();

    [GeneratedRegex("""\$\{?(?<name>(?:ACD|FREESWITCH)_[A-Z0-9_]+)""")]
    private static partial Regex ShellRead();
}
