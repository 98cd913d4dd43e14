using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Acd.Config.Tests;

/// <summary>A page of the reference, as a reader finds it: tables by their anchor, and samples.</summary>
internal sealed partial class Reference
{
    private Reference(string name)
    {
        string text = File.ReadAllText(Path.Combine(Root(), "docs", name));
        Samples = [.. Sample().Matches(text).Select(match => match.Groups[1].Value)];
        foreach (string part in text.Split("<a id=\"").Skip(1))
        {
            Tables.Add(part.Split('"')[0], [.. Line().Matches(part).Select(match => Row.Of(match.Value))]);
        }
    }

    public static Reference English { get; } = new("configuration.md");

    public static Reference Chinese { get; } = new("configuration.zh.md");

    public Dictionary<string, Row[]> Tables { get; } = [];

    public string[] Samples { get; }

    public static string Root([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "../.."));

    [GeneratedRegex("```xml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Sample();

    [GeneratedRegex("^\\| `.*$", RegexOptions.Multiline)]
    private static partial Regex Line();

    /// <summary>One parameter. Default and example are empty when the table has none.</summary>
    internal sealed record Row(string Name, string Value, string Default, string Example, string Meaning)
    {
        public static Row Of(string line)
        {
            string[] cells = [.. line.Split('|').Select(cell => cell.Trim())];
            return new(Code(cells[1]), cells[2], Code(cells[3]), Code(cells[4]), cells[5]);
        }

        private static string Code(string cell) => cell.StartsWith('`') ? cell.Trim('`') : "";
    }
}
