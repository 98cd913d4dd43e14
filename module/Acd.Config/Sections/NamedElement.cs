using System.Xml.Linq;

namespace Acd.Config.Sections;

/// <summary>A <c>queue</c>, <c>agent</c> or <c>tier</c> and where it stands.</summary>
/// <param name="Element">The element.</param>
/// <param name="Place">With its name when it has one, else with its number in the document.</param>
internal sealed record NamedElement(XElement Element, Place Place)
{
    /// <summary>
    /// All elements <paramref name="name"/> of all <paramref name="sections"/>, each defined in <paramref name="register"/> under the
    /// values of its <paramref name="keys"/>; one that lacks a key is left to its reader to report.
    /// </summary>
    public static List<NamedElement> ReadAll(
        IEnumerable<XElement> sections, string name, string[] keys, NameRegister register, Findings findings)
    {
        List<NamedElement> all = [];
        foreach (XElement section in sections)
        {
            foreach (XElement element in Elements.Named(section, name, Place.Of(section.Name.LocalName, section), findings))
            {
                string[] values = [.. keys.Select(key => element.Attribute(key)?.Value ?? "")];
                bool complete = !values.Any(string.IsNullOrWhiteSpace);
                NamedElement named = new(element, Place.Of(complete ? Path(name, keys, values) : $"{name} #{all.Count + 1}", element));
                all.Add(named);
                findings.Know(named.Place);
                if (complete)
                {
                    register.Define(string.Join('\n', values), named.Place);
                }
            }
        }

        return all;
    }

    /// <summary><c>queue "support"</c>; with several keys <c>tier queue "support" agent "anna"</c>.</summary>
    private static string Path(string name, string[] keys, string[] values) =>
        keys.Length == 1
            ? $"{name} {Quoted.Of(values[0])}"
            : $"{name} {string.Join(' ', keys.Zip(values, (key, value) => $"{key} {Quoted.Of(value)}"))}";
}
