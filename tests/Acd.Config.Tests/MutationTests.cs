using System.Text;
using Acd.Config.Listing;
using Acd.Engine.Config;
using CsCheck;

namespace Acd.Config.Tests;

/// <summary>Whatever happens to a document on its way, reading it never throws and its result is never half a one.</summary>
public sealed class MutationTests
{
    private static readonly string[] Snippets =
    [
        "<", ">", "/>", "</", "\"", "'", "&", "&amp;", "&#0;", "&#x1F43B;", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "<![CDATA[", "]]>",
        "<!--", "-->", "<?x", "?>", "\0", "\ud83d", "\udc3b", "\ufeff", "🐻", "<queue name=\"q\">", "</queue>", "<tiers>", "\n", " ",
        "<param name=\"max-wait-time\" value=\"", "-1", "1e99", "0.0000001", "99999999999999999999999999999999", "${x}",
        "xmlns:a=\"b\" ", "a:", "xml:space=\"preserve\" ", "name=\"\" ",
    ];

    /// <summary>Cut a range out, repeat it elsewhere, put a snippet or a character in, or change one character.</summary>
    private static readonly Gen<Func<string, string>> GenMutation = Gen.Select(
        Gen.Int[0, 4], Gen.Double[0, 1], Gen.Double[0, 1], Gen.Int[1, 60], Gen.OneOf(Snippets), Gen.Char,
        (kind, from, to, length, snippet, character) => (Func<string, string>)(text =>
        {
            int start = (int)(from * text.Length);
            int end = Math.Min(start + length, text.Length);
            return kind switch
            {
                0 => text.Remove(start, end - start),
                1 => text.Insert((int)(to * text.Length), text[start..end]),
                2 => text.Insert(start, snippet),
                3 => text.Insert(start, character.ToString()),
                _ => new StringBuilder(text[..start]).Append(character).Append(text.AsSpan(Math.Min(start + 1, text.Length))).ToString(),
            };
        }));

    /// <summary>Mostly small wounds, so that many documents stay well-formed and reach the readers behind the parser.</summary>
    private static readonly Gen<string> GenMutant =
        GenMutation.Array[1, 6].Select(mutations => mutations.Aggregate(Golden.Xml, (text, mutate) => mutate(text)));

    /// <summary>Values and names replaced inside intact XML: all of these reach the readers.</summary>
    private static readonly Gen<string> GenWellFormed = Gen.Select(
        Gen.Int[0, 1000], Gen.OneOf(Gen.String[0, 20], Gen.OneOf(Snippets), Gen.Double.Select(d => d.ToString("R"))),
        (which, value) =>
        {
            string[] parts = Golden.Xml.Split('"');
            parts[which % (parts.Length / 2) * 2 + 1] = new string([.. value.Where(System.Xml.XmlConvert.IsXmlChar)])
                .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
                .Replace("\"", "&quot;", StringComparison.Ordinal);
            return string.Join('"', parts);
        });

    [Fact]
    public void A_damaged_document_never_throws() => GenMutant.Sample(IsWhole, iter: 5000);

    [Fact]
    public void Strange_values_never_throw() => GenWellFormed.Sample(IsWhole, iter: 5000);

    [Fact]
    public void Any_text_never_throws() => Gen.String.Sample(IsWhole, iter: 1000);

    private static bool IsWhole(string xml)
    {
        ConfigReadResult result = AcdConfigReader.Read(xml);
        IReadOnlyList<ConfigError> invalid = result.Config is null ? [] : ConfigValidator.Validate(result.Config);
        return (result.Config is null) == (result.Errors.Count > 0)
            && (result.Config?.Queues.All(queue => ConfigListing.Of(queue).Count > 0) ?? true)
            && result.Errors.Concat(result.Warnings).Concat(invalid.Select(result.Located)).All(
                e => e.Where.Length > 0 && e.What.Length > 0 && !e.ToString().Any(char.IsControl));
    }
}
