using System.Text.RegularExpressions;
using Acd.Conformance.Tests.Framework;
using Acd.Live.Tests.Support;

namespace Acd.Conformance.Tests;

/// <summary>The page that holds every statement against its proof: proofs exist, and no case is left out.</summary>
public sealed partial class LinesPageTests
{
    private static readonly HashSet<string> Cases = [.. AllCases.List.Select(one => one.Id)];

    private static readonly HashSet<string> Classes =
    [
        .. Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Folder, "tests"), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetFileNameWithoutExtension(file)),
    ];

    [Theory]
    [InlineData("mod_callcenter-lines.md", "same", "better", "different")]
    [InlineData("mod_callcenter-lines.zh.md", "相同", "更好", "不同")]
    public void Every_row_has_a_verdict_and_proofs_that_exist(string page, params string[] verdicts)
    {
        List<string[]> rows = Rows(page);

        Assert.InRange(rows.Count, 150, int.MaxValue);
        Assert.All(rows, row => Assert.Equal(3, row.Length));
        Assert.All(rows, row => Assert.Contains(verdicts, verdict => row[1].StartsWith(verdict, StringComparison.Ordinal)));
        Assert.DoesNotContain(rows.SelectMany(Proofs), proof => !Cases.Contains(proof) && !Classes.Contains(proof));
    }

    [Theory]
    [InlineData("mod_callcenter-lines.md")]
    [InlineData("mod_callcenter-lines.zh.md")]
    public void Every_case_is_somewhere(string page) => Assert.Empty(Cases.Except(Rows(page).SelectMany(Proofs)));

    [Fact]
    public void Both_languages_have_the_same_proofs_row_by_row() => Assert.Equal(
        Rows("mod_callcenter-lines.md").Select(row => row[2]), Rows("mod_callcenter-lines.zh.md").Select(row => row[2]));

    [Fact]
    public void No_statement_stands_there_twice() => Assert.Empty(
        Rows("mod_callcenter-lines.md").GroupBy(row => row[0]).Where(group => group.Count() > 1).Select(group => group.Key));

    private static List<string[]> Rows(string page) =>
    [
        .. File.ReadLines(Path.Combine(RepositoryRoot.Folder, "docs", page))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Where(line => !line.StartsWith("| mod_callcenter |", StringComparison.Ordinal))
            .Select(line => Bar().Split(line).Select(cell => cell.Trim()).ToArray()[1..^1]),
    ];

    private static IEnumerable<string> Proofs(string[] row) => Span().Matches(row[2]).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bar();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Span();
}
