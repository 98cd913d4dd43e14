using System.Text;

namespace Acd.Config.Tests;

/// <summary>Texts that are no configuration at all: one error, never an exception.</summary>
public sealed class BadDocumentTests
{
    private const string BillionLaughs =
        """
        <?xml version="1.0"?>
        <!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
        <configuration name="acd.conf">&c;</configuration>
        """;

    private const string ExternalEntity =
        """
        <!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>
        <configuration name="acd.conf"><queues><queue name="&f;"/></queues></configuration>
        """;

    [Theory]
    [InlineData("", "acd.conf", "the document is empty")]
    [InlineData(" \n\t", "acd.conf", "the document is empty")]
    [InlineData("\ufeff", "acd.conf", "the document is empty")]
    [InlineData(null, "acd.conf", "the document is empty")]
    [InlineData("-ERR not found", "acd.conf, line 1", "not well-formed XML: ")]
    [InlineData("<configuration name=\"acd.conf\">\n<queues>", "acd.conf, line 2", "not well-formed XML: ")]
    [InlineData("<configuration name=\"acd.conf\">\n<queues></agents></configuration>", "acd.conf, line 2", "not well-formed XML: ")]
    [InlineData("<configuration name=\"acd.conf\"><a b=\"1\" b=\"2\"/></configuration>", "acd.conf, line 1", "not well-formed XML: ")]
    [InlineData("<configuration name=\"acd.conf\">\u0001</configuration>", "acd.conf, line 1", "not well-formed XML: ")]
    [InlineData("<configuration name=\"acd.conf\">&nope;</configuration>", "acd.conf, line 1", "not well-formed XML: ")]
    [InlineData("<configuration name=\"acd.conf\"/><configuration/>", "acd.conf, line 1", "not well-formed XML: ")]
    [InlineData(BillionLaughs, "acd.conf", "a DOCTYPE and entities of its own aren't allowed here")]
    [InlineData(ExternalEntity, "acd.conf", "a DOCTYPE and entities of its own aren't allowed here")]
    [InlineData("<html/>", "acd.conf", "no <configuration name=\"acd.conf\"> in the document (its root is <html>)")]
    [InlineData("<configuration name=\"callcenter.conf\"/>", "acd.conf", "in the document (it has \"callcenter.conf\")")]
    [InlineData("<configuration/>", "acd.conf", "in the document (it has \"\")")]
    [InlineData(
        "<document type=\"freeswitch/xml\"><section name=\"result\"><result status=\"not found\"/></section></document>",
        "acd.conf", "(its root is <document>)")]
    public void Each_gives_one_clear_error(string? xml, string where, string what)
    {
        ConfigReadResult result = AcdConfigReader.Read(xml!);
        Assert.Null(result.Config);
        Assert.Equal(where, Assert.Single(result.Errors).Where);
        Assert.Contains(what, result.Errors[0].What, StringComparison.Ordinal);
        Assert.DoesNotContain(result.Errors[0].What, char.IsControl);
    }

    /// <summary>Not in the table above, since attributes can't carry half a surrogate pair.</summary>
    [Fact]
    public void Half_a_surrogate_pair_is_refused() => Assert.StartsWith(
        "acd.conf, line 1: not well-formed XML: ",
        OnlyErrorOf("<configuration name=\"acd.conf\">\ud83d</configuration>"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(40)]
    [InlineData(500_000)]
    public void Huge_nesting_is_refused(int depth)
    {
        StringBuilder xml = new("<configuration name=\"acd.conf\">\n");
        xml.Insert(xml.Length, "<queues>", depth).Insert(xml.Length, "</queues>", depth).Append("</configuration>");
        Assert.Equal(
            "acd.conf, line 2: elements are nested deeper than 32; look for an element that isn't closed", OnlyErrorOf(xml.ToString()));
    }

    [Fact]
    public void A_huge_document_is_refused() =>
        Assert.Equal(
            "acd.conf: the document has 16777217 characters; at most 16777216 are allowed",
            OnlyErrorOf(new string('x', 16 * 1024 * 1024 + 1)));

    private static string OnlyErrorOf(string xml) => Assert.Single(AcdConfigReader.Read(xml).Errors).ToString();
}
