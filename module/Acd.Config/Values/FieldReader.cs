using System.Xml.Linq;
using Acd.Engine;

namespace Acd.Config.Values;

/// <summary>Collects the named values of one element, reporting what is unknown, double or incomplete.</summary>
internal static class FieldReader
{
    /// <summary>
    /// From the <c>param</c> children of one element, or of several that count as one. Their names count without regard to case, as in
    /// mod_callcenter. Elements beside them are the caller's.
    /// </summary>
    public static FieldSet Params(IEnumerable<XElement> parents, Place place, Vocabulary vocabulary, Findings findings)
    {
        FieldSet fields = new(StringComparer.OrdinalIgnoreCase, findings);
        foreach (XElement param in parents.Elements(Names.Param))
        {
            Attributes(param, place.Child(Names.Param, param), Vocabulary.ParamAttributes, findings);
            string name = param.Attribute(Names.Name)?.Value.Trim() ?? "";
            if (name.Length == 0)
            {
                findings.Error(place.Child(Names.Param, param), "param-nameless", $"has no name; write <param name=\"…\" value=\"…\"/>");
            }
            else if (param.Attribute(Names.Value) is { } value)
            {
                Add(fields, new Field(name, value.Value, place.Child(name, param)), vocabulary, findings);
            }
            else
            {
                findings.Error(
                    place.Child(name, param), "param-without-value",
                    $"has no value; write <param name=\"{Quoted.Plain(name)}\" value=\"…\"/>");
            }
        }

        return fields;
    }

    public static FieldSet Attributes(XElement element, Place place, Vocabulary vocabulary, Findings findings)
    {
        FieldSet fields = new(StringComparer.Ordinal, findings);
        foreach (XAttribute attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration))
        {
            string name = attribute.Name.LocalName;
            Add(fields, new Field(name, attribute.Value, place.Child(name, attribute)), vocabulary, findings);
        }

        return fields;
    }

    private static void Add(FieldSet fields, Field field, Vocabulary vocabulary, Findings findings)
    {
        findings.Know(field.Place);
        if (vocabulary.NotYet.Contains(field.Name, fields.NameComparer))
        {
            findings.NotYet(field.Place, field.Name);
        }
        else if (!vocabulary.Known.Contains(field.Name, fields.NameComparer))
        {
            Clause suggestion = findings.Nearest.Suggest(field.Name, vocabulary.Known.Concat(vocabulary.NotYet));
            findings.WarnOfName(field.Place, vocabulary.Noun, field.Name, suggestion);
        }
        else if (fields.TryAdd(field) is { } first)
        {
            findings.Error(field.Place, "given-twice", $"given twice (first in line {first.Place.Line}); keep one");
        }
    }
}
