using System.Text.RegularExpressions;
using Acd.Tests;

namespace Acd.Doctor.Tests;

/// <summary>docs/doctor.md and its translation name every check the doctor has, in its order and with its weight, and no others.</summary>
public sealed partial class DocumentedChecksTests
{
    [Fact]
    public void Every_check_is_there_in_the_words_of_the_list()
    {
        string[] wanted = [.. Listed().Select(check => $"| `{check.Id}` | {check.Weight} | {check.Title} |")];
        string[] written = [.. Rows("doctor.md").Select(row => row[row.IndexOf("| `", StringComparison.Ordinal)..])];

        Assert.True(wanted.SequenceEqual(written), $"docs/doctor.md should have these, after an area:\n{string.Join('\n', wanted)}");
    }

    [Fact]
    public void The_translation_has_the_same_checks()
    {
        Assert.Equal(
            Listed().Select(check => $"| `{check.Id}` | {check.Weight} |"), Rows("doctor.zh.md").Select(row => Start().Match(row).Value));
        Assert.All(Rows("doctor.zh.md"), row => Assert.Matches(@"\| [^|]*[\u4e00-\u9fff][^|]* \|$", row));
    }

    [Fact]
    public void The_status_table_counts_them()
    {
        string line = Assert.Single(
            File.ReadLines(Path.Combine(RepositoryRoot.Folder, "README.md")),
            one => one.StartsWith("| `acd doctor`", StringComparison.Ordinal));

        Assert.Contains($" {CheckCatalogue.All.Count} checks;", line, StringComparison.Ordinal);
    }

    /// <summary>As <c>acd doctor --list</c> says them, without what was measured.</summary>
    private static IEnumerable<(string Id, string Weight, string Title)> Listed() => ExaminationText.List().Split('\n')
        .Select(line => ListLine().Match(line))
        .Select(line => (line.Groups["id"].Value, line.Groups["weight"].Value, line.Groups["title"].Value));

    private static IEnumerable<string> Rows(string document) =>
        File.ReadLines(Path.Combine(RepositoryRoot.Folder, "docs", document)).Where(line => Start().IsMatch(line));

    [GeneratedRegex(@"^(?<id>\S+) +(?<weight>wrong|advice) +(?<title>.*?)( \[.*\])?$")]
    private static partial Regex ListLine();

    [GeneratedRegex(@"\| `[^`]+` \| \w+ \|")]
    private static partial Regex Start();
}
