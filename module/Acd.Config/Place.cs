using System.Xml;
using System.Xml.Linq;

namespace Acd.Config;

/// <summary>
/// Where something stands in a document. The path comes first: the line is of the document as FreeSWITCH renders it, comments and includes
/// resolved, and may differ from the file's.
/// </summary>
internal readonly record struct Place(string Path, int Line)
{
    /// <summary>The document itself.</summary>
    public static readonly Place Document = new(AcdConfigReader.ConfigurationName, 0);

    public static Place Of(string path, XObject node) => new(path, LineOf(node));

    public Place Child(string name, XObject node) => new($"{Path} / {Quoted.Plain(name)}", LineOf(node));

    public override string ToString() => Line > 0 ? $"{Path}, line {Line}" : Path;

    private static int LineOf(IXmlLineInfo info) => info.HasLineInfo() ? info.LineNumber : 0;
}
