using System.Xml.Linq;
using Acd.Engine;

namespace Acd.Config;

/// <summary>The child elements that belong somewhere; others are reported and skipped.</summary>
internal static class Elements
{
    public static IEnumerable<XElement> Named(XElement parent, string name, Place place, Findings findings)
    {
        WarnOfOthers(parent, Vocabulary.Element(name), place, findings);
        return parent.Elements(name);
    }

    public static void WarnOfOthers(XElement parent, Vocabulary vocabulary, Place place, Findings findings)
    {
        foreach (XElement child in parent.Elements().Where(e => !vocabulary.Known.Contains(e.Name.ToString())))
        {
            string name = child.Name.LocalName;
            Clause suggestion = findings.Nearest.Suggest(name, vocabulary.Known);
            findings.Warn(
                place.Child(name, child), "element-unknown",
                $"unknown element <{Quoted.Plain(name)}>, ignored with all it contains{suggestion}");
        }
    }
}
