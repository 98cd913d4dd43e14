using System.Xml.Linq;
using Acd.Config.Values;

namespace Acd.Config.Forms;

/// <summary>The values one kind of element has, and the record they make.</summary>
internal sealed class ElementForm<T>(string noun, T blank, IReadOnlyList<Parameter<T>> parameters, IReadOnlyList<string>? notYet = null)
    where T : notnull
{
    /// <summary>What an element is that says nothing.</summary>
    public T Blank => blank;

    public IReadOnlyList<Parameter<T>> Parameters => parameters;

    public Vocabulary Vocabulary { get; } = new(noun, [.. parameters.Select(parameter => parameter.Name)], notYet ?? []);

    /// <summary>A record from the element's fields; whatever is wrong is reported and left as it was in <paramref name="start"/>.</summary>
    public T Read(FieldSet fields, T start, Place place, Findings findings)
    {
        T item = start;
        foreach (Parameter<T> parameter in parameters)
        {
            if (parameter.RequiredExample is { } example)
            {
                fields.Required(parameter.Name, place, example);
            }

            item = parameter.Read(fields, item);
        }

        return item;
    }

    /// <summary>
    /// The <paramref name="name"/> children of some elements that count as one, their values being attributes; numbered from 1 in messages.
    /// </summary>
    public IEnumerable<T> ReadChildren(IEnumerable<XElement> parents, string name, Place place, Findings findings)
    {
        int number = 0;
        foreach (XElement child in parents.Elements(name))
        {
            Place childPlace = place.Child($"{name} {++number}", child);
            findings.Know(childPlace);
            Elements.WarnOfOthers(child, Vocabulary.Nothing, childPlace, findings);
            yield return Read(FieldReader.Attributes(child, childPlace, Vocabulary, findings), blank, childPlace, findings);
        }
    }

    /// <summary>What is required or differs from a blank one, as attributes: <c>name="english" level="5"</c>.</summary>
    public string Text(T item) => string.Join(' ', parameters
        .Where(parameter => parameter.RequiredExample is not null || parameter.Write(item) != parameter.Write(blank))
        .Select(parameter => $"{parameter.Name}=\"{parameter.Write(item)}\""));
}
