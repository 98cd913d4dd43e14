using System.Xml.Linq;

namespace Acd.Architecture.Tests.Source;

/// <summary>What a project file says about dependencies.</summary>
/// <param name="File">The project file.</param>
/// <param name="References">Names of the projects it references.</param>
/// <param name="RuntimePackages">Packages that its output needs: not those for the build alone (PrivateAssets="all").</param>
/// <param name="BuildPackages">Packages for the build alone: analyzers.</param>
/// <param name="AdditionalFiles">Files its analyzers read.</param>
internal sealed record Project(
    SourceFile File,
    IReadOnlyList<string> References,
    IReadOnlyList<string> RuntimePackages,
    IReadOnlyList<string> BuildPackages,
    IReadOnlyList<string> AdditionalFiles)
{
    public string Name => Path.GetFileNameWithoutExtension(File.Path);

    public bool IsTest => File.IsUnder("tests");

    public static Project Parse(SourceFile file)
    {
        var root = XElement.Parse(file.Text);
        var packages = root.Descendants("PackageReference").ToLookup(IsForBuildOnly, Include);
        return new Project(
            file,
            [.. root.Descendants("ProjectReference").Select(e => Path.GetFileNameWithoutExtension(Include(e).Replace('\\', '/')))],
            [.. packages[false]],
            [.. packages[true]],
            [.. root.Descendants("AdditionalFiles").Select(Include)]);
    }

    private static string Include(XElement item) => item.Attribute("Include")?.Value ?? "";

    private static bool IsForBuildOnly(XElement package) => package.Attribute("PrivateAssets")?.Value == "all";
}
