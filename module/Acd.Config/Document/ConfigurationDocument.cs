using System.Xml;
using System.Xml.Linq;
using Acd.Engine;

namespace Acd.Config.Document;

/// <summary>Text to the <c>configuration</c> element, or one error. No text can make it throw, fetch or grow without bound.</summary>
internal static class ConfigurationDocument
{
    /// <summary>A configuration has 5 levels inside a full document.</summary>
    private const int DepthMax = 32;

    private const int CharactersMax = 16 * 1024 * 1024;

    /// <summary>Null when there is an error, which is then in <paramref name="findings"/>.</summary>
    public static XElement? Load(string? xml, Findings findings) => Load(xml, AcdConfigReader.ConfigurationName, findings);

    /// <inheritdoc cref="Load(string?, Findings)"/>
    public static XElement? Load(string? xml, string configurationName, Findings findings)
    {
        // A byte order mark is no part of the document.
        string text = (xml ?? "").TrimStart('\ufeff');
        if (string.IsNullOrWhiteSpace(text))
        {
            findings.Error(
                Place.Document, "document-empty",
                $"the document is empty; check that FreeSWITCH has it (autoload_configs/{configurationName}.xml, " +
                $"or what mod_xml_curl is given)");
            return null;
        }

        if (text.Length > CharactersMax)
        {
            findings.Error(
                Place.Document, "document-large", $"the document has {text.Length} characters; at most {CharactersMax} are allowed");
            return null;
        }

        try
        {
            return TooDeepAt(text) is { } line
                ? Fail(
                    findings, line, "document-deep",
                    $"elements are nested deeper than {DepthMax}; look for an element that isn't closed")
                : FindConfiguration(Parse(text).Root!, configurationName, findings);
        }
        catch (XmlException e) when (text.Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
        {
            return Fail(
                findings, e.LineNumber, "document-with-doctype",
                $"not usable XML; a DOCTYPE and entities of its own aren't allowed here, remove them");
        }
        catch (XmlException e)
        {
            return Fail(findings, e.LineNumber, "document-malformed", $"not well-formed XML: {Quoted.OneLine(e.Message)}");
        }
    }

    private static XElement? Fail(Findings findings, int line, string id, SentenceText text)
    {
        findings.Error(Place.Document with { Line = line }, id, text);
        return null;
    }

    private static XDocument Parse(string text)
    {
        using XmlReader reader = Open(text);
        return XDocument.Load(reader, LoadOptions.SetLineInfo);
    }

    /// <summary>Looked for before the tree is built, since a tree of a million levels is a hazard to whoever walks it.</summary>
    private static int? TooDeepAt(string text)
    {
        using XmlReader reader = Open(text);
        while (reader.Read())
        {
            if (reader.Depth > DepthMax)
            {
                return ((IXmlLineInfo)reader).LineNumber;
            }
        }

        return null;
    }

    private static XmlReader Open(string text) => XmlReader.Create(
        new StringReader(text),
        new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true,
            CloseInput = true,
        });

    /// <summary>The element alone, or inside its document and section. FreeSWITCH compares the name without regard to case.</summary>
    private static XElement? FindConfiguration(XElement root, string configurationName, Findings findings)
    {
        XElement[] all = [.. root.DescendantsAndSelf("configuration")];
        XElement? found = all.FirstOrDefault(
            e => string.Equals(e.Attribute(Names.Name)?.Value, configurationName, StringComparison.OrdinalIgnoreCase));
        if (found is null)
        {
            string instead = all.Length == 0
                ? $"its root is <{Quoted.Plain(root.Name.LocalName)}>"
                : $"it has {string.Join(", ", all.Take(5).Select(e => Quoted.Of(e.Attribute(Names.Name)?.Value ?? "")))}";
            findings.Error(
                Place.Document, "document-other",
                $"no <configuration name=\"{configurationName}\"> in the document ({instead}); check the name in the file");
        }

        return found;
    }
}
