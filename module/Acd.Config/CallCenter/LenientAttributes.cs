using System.Xml.Linq;
using Acd.Engine;

namespace Acd.Config.CallCenter;

/// <summary>Attributes as mod_callcenter takes them: those it doesn't know are ignored, numbers are C's.</summary>
internal sealed class LenientAttributes
{
    private readonly XElement _element;

    public LenientAttributes(XElement element, Place place, string noun, IReadOnlyList<string> known, Findings findings)
    {
        _element = element;
        foreach (XAttribute attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration))
        {
            string name = attribute.Name.LocalName;
            if (!known.Contains(name) && !CallCenterVocabulary.Foreign.Contains(name))
            {
                Clause suggestion = findings.Nearest.Suggest(name, known);
                findings.WarnOfName(place.Child(name, attribute), $"{noun} attribute", name, suggestion);
            }
        }
    }

    public string? Text(string name) => _element.Attribute(name)?.Value;

    public int? Number(string name) => Text(name) is { } text ? LenientValues.LeadingNumber(text) : null;
}
