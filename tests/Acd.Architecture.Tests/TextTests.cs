using Acd.Architecture.Tests.Rules;
using Acd.Architecture.Tests.Source;

namespace Acd.Architecture.Tests;

public sealed class TextTests
{
    private static readonly SourceFile[] Code = [.. Repository.Files.Where(file => file.IsCSharp || file.IsC)];

    [Fact]
    public void Files_are_short() => Rule.Holds(TextRules.LongFiles(Code));

    [Fact]
    public void The_median_file_is_much_shorter() => Rule.Holds(TextRules.MedianLength(Code.Where(file => file.IsCSharp)));

    [Fact]
    public void Lines_fit_the_screen() =>
        Rule.Holds(Code.Concat(Repository.Files.Where(file => file.IsScript)).SelectMany(TextRules.LongLines));

    [Fact]
    public void Nothing_names_the_machine_it_was_written_on_or_puts_work_off() => Rule.Holds(Repository.Files.SelectMany(TextRules.Traces));

    [Theory]
    [InlineData(399, false)]
    [InlineData(400, true)]
    public void A_file_of_400_lines_is_too_long(int lines, bool found)
    {
        var breaches = TextRules.LongFiles([Sample(string.Concat(Enumerable.Repeat("x\n", lines)))]);
        if (found)
            Rule.Finds("sample.cs: 400 lines", breaches);
        else
            Rule.Holds(breaches);
    }

    [Fact]
    public void A_median_of_100_lines_is_too_long()
    {
        var small = Sample("x\n");
        var big = Sample(string.Concat(Enumerable.Repeat("x\n", 100)));

        Rule.Finds("median file has 100 lines", TextRules.MedianLength([small, big, big]));
        Rule.Holds(TextRules.MedianLength([small, small, big]));
    }

    [Fact]
    public void A_line_of_141_columns_is_too_long()
    {
        Rule.Finds("sample.cs:2: 141 columns", TextRules.LongLines(Sample("x\n" + new string('x', 141) + "\n")));
        Rule.Finds("144 columns", TextRules.LongLines(Sample(new string('\t', 36))));
        Rule.Holds(TextRules.LongLines(Sample(new string('x', 140))));
    }

    [Theory]
    [InlineData("cd /w", "ork/main")]
    [InlineData("see /opt/fs", "build/freeswitch")]
    [InlineData("https://api.nug", "et.org/v3/index.json")]
    [InlineData("// TO", "DO: later")]
    public void A_trace_is_found(string start, string end) => Rule.Finds("sample.cs:1", TextRules.Traces(Sample(start + end)));

    [Theory]
    [InlineData("/home/me/wo", "rk/x")]
    [InlineData("/usr/local/freeswitch", "/mod")]
    [InlineData("hack", "athon, todos")]
    public void Other_paths_and_words_are_left_alone(string start, string end) => Rule.Holds(TextRules.Traces(Sample(start + end)));

    private static SourceFile Sample(string text) => new("sample.cs", text);
}
