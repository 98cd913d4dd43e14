using System.Text.RegularExpressions;
using Acd.Architecture.Tests.Source;

namespace Acd.Architecture.Tests.Rules;

/// <summary>What users read is there in English and in Chinese, and the two say the same: NAME.md and NAME.zh.md.</summary>
internal static partial class TwinRules
{
    private const string English = ".md";
    private const string Chinese = ".zh.md";

    /// <summary>The README and everything in docs/.</summary>
    public static IEnumerable<SourceFile> ForUsers(IEnumerable<SourceFile> files) => files.Where(file =>
        file.IsMarkdown && (file.Path is "README.md" or "README.zh.md" || (file.IsUnder("docs") && file.Path.Count(c => c == '/') == 1)));

    /// <summary>Documents without a twin, and twins that differ in anything that has no language.</summary>
    public static IEnumerable<string> Breaches(IEnumerable<SourceFile> documents)
    {
        var byPath = documents.ToDictionary(file => file.Path);
        foreach (var document in byPath.Values)
        {
            string twin = TwinOf(document.Path);
            if (!byPath.TryGetValue(twin, out var other))
                yield return $"{document.Path}: {twin} is missing";
            else if (!IsChinese(document.Path))
            {
                foreach (string breach in Differences(document, other).Concat(WrongLinks(document, other)))
                    yield return breach;
            }
        }
    }

    private static IEnumerable<string> Differences(SourceFile english, SourceFile chinese)
    {
        (string What, Func<string, IEnumerable<string>> In)[] counted =
        [
            ("headings", text => Heading().Matches(text).Select(match => match.Value)),
            ("table rows", text => TableRow().Matches(text).Select(_ => "|")),
            ("items", text => Item().Matches(text).Select(_ => "-")),
            ("pictures", text => Picture().Matches(text).Select(_ => "!")),
            ("lines of code", text => CodeLine().Matches(text).Select(_ => "`")),
        ];
        foreach (var (what, @in) in counted)
        {
            string[] here = [.. @in(english.Text)], there = [.. @in(chinese.Text)];
            if (!here.SequenceEqual(there))
                yield return $"{chinese.Path}: {what} are {there.Length}, in {english.Path} {here.Length}, or in another order";
        }
        foreach (string number in Numbers(english.Text).Except(Numbers(chinese.Text)))
            yield return $"{chinese.Path}: lacks the number {number}";
        foreach (string number in Numbers(ChineseUnit().Replace(chinese.Text, "")).Except(Numbers(english.Text)))
            yield return $"{english.Path}: lacks the number {number}";
        foreach (string word in CodeWords(english.Text).Except(CodeWords(chinese.Text)))
            yield return $"{chinese.Path}: lacks the code word {word}";
    }

    /// <summary>Each leads to the other, and otherwise stays in its language.</summary>
    private static IEnumerable<string> WrongLinks(SourceFile english, SourceFile chinese)
    {
        if (!english.Text.Contains($"[中文]({chinese.Name})", StringComparison.Ordinal))
            yield return $"{english.Path}: has no link [中文]({chinese.Name})";
        if (!chinese.Text.Contains($"[English]({english.Name})", StringComparison.Ordinal))
            yield return $"{chinese.Path}: has no link [English]({english.Name})";
        foreach (var (text, to) in Links(english.Text).Where(link => IsChinese(link.To) && link.Text != "中文"))
            yield return $"{english.Path}: [{text}] leads to {to}, which is Chinese";
        foreach (var (text, to) in Links(chinese.Text).Where(link => !IsChinese(link.To) && link.Text != "English"))
            yield return $"{chinese.Path}: [{text}] leads to {to}, which is English";
    }

    private static bool IsChinese(string path) => path.EndsWith(Chinese, StringComparison.Ordinal);

    private static string TwinOf(string path) =>
        IsChinese(path) ? path[..^Chinese.Length] + English : path[..^English.Length] + Chinese;

    private static IEnumerable<(string Text, string To)> Links(string text) =>
        Link().Matches(text).Select(match => (match.Groups["text"].Value, match.Groups["to"].Value));

    private static HashSet<string> Numbers(string text) => [.. Number().Matches(text).Select(match => match.Value)];

    /// <summary>
    /// Names in code font: single words, parts of paths, and words that can't be prose because of a dash, a dot, a digit or an underscore
    /// in them. Words in capitals alone stand for something and may be translated.
    /// </summary>
    private static HashSet<string> CodeWords(string text) =>
    [
        .. from span in CodeSpan().Matches(Fence().Replace(text, "")).Select(match => match.Groups["code"].Value.Replace(Chinese, English))
           from word in CodeWord().Matches(span).Select(match => match.Value)
           where word == span || span.Contains('/', StringComparison.Ordinal) || NameLike().IsMatch(word)
           where word.Any(char.IsLower) || word.Contains('_', StringComparison.Ordinal)
           select word,
    ];

    [GeneratedRegex(@"^#+ ", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*\|", RegexOptions.Multiline)]
    private static partial Regex TableRow();

    [GeneratedRegex(@"^ *(-|\d+\.) ", RegexOptions.Multiline)]
    private static partial Regex Item();

    [GeneratedRegex(@"!\[")]
    private static partial Regex Picture();

    [GeneratedRegex(@"^(    | *```)", RegexOptions.Multiline)]
    private static partial Regex CodeLine();

    [GeneratedRegex(@"^ *```.*?```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"`(?<code>[^`\n]+)`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"[A-Za-z][A-Za-z0-9_.\-]*[A-Za-z0-9]")]
    private static partial Regex CodeWord();

    [GeneratedRegex(@"[-_.\d]")]
    private static partial Regex NameLike();

    [GeneratedRegex(@"\d+(?:[.,]\d+)*")]
    private static partial Regex Number();

    /// <summary>Ten thousands and months have no number of their own in English.</summary>
    [GeneratedRegex(@"\d+ ?[万亿月]")]
    private static partial Regex ChineseUnit();

    [GeneratedRegex(@"\[(?<text>[^\]]*)\]\((?<to>[^)#]+\.md)(#[^)]*)?\)")]
    private static partial Regex Link();
}
