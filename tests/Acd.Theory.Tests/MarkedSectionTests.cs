using Acd.Bench.Report;

namespace Acd.Theory.Tests;

public class MarkedSectionTests
{
    [Fact]
    public void What_stands_between_the_markers_is_replaced_and_nothing_else() => Assert.Equal(
        "a\n<!-- x:begin -->\nnew\n<!-- x:end -->\nb\n",
        MarkedSection.Replace("a\n<!-- x:begin -->\nold\nolder\n<!-- x:end -->\nb\n", "x", "\nnew\n", "doc.md"));

    [Theory]
    [InlineData("nothing")]
    [InlineData("<!-- x:end -->\n<!-- x:begin -->\n")]
    [InlineData("<!-- x:begin -->\n")]
    public void A_document_without_its_markers_is_an_error_that_names_it(string document) =>
        Assert.Contains("doc.md", Assert.Throws<InvalidDataException>(() => MarkedSection.Replace(document, "x", "new", "doc.md")).Message,
            StringComparison.Ordinal);
}
