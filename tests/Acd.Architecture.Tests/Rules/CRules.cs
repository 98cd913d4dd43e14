using System.Text.RegularExpressions;
using Acd.Architecture.Tests.Source;

namespace Acd.Architecture.Tests.Rules;

/// <summary>What a C file must keep to.</summary>
internal static partial class CRules
{
    public const int FunctionLinesLimit = 60;
    private const string LicenceHeader = "/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.";

    public static IEnumerable<string> LongFunctions(SourceFile file) =>
        from function in CFunctions.In(file.Text)
        where function.Lines >= FunctionLinesLimit
        select $"{file.Path}:{function.FirstLine}: a function of {function.Lines} lines; the limit is below {FunctionLinesLimit}";

    public static IEnumerable<string> Licence(SourceFile file)
    {
        if (!file.Text.StartsWith(LicenceHeader, StringComparison.Ordinal))
            yield return $"{file.Path}: doesn't start with the short MPL-2.0 header";
    }

    /// <summary>The headers a file names itself.</summary>
    public static IEnumerable<string> Includes(SourceFile file) =>
        Include().Matches(file.Text).Select(match => match.Groups["header"].Value);

    /// <summary>
    /// Files that see FreeSWITCH's headers, be it through other headers, without being listed; and listed ones that don't.
    /// </summary>
    public static IEnumerable<string> FreeSwitchHeaders(IReadOnlyList<SourceFile> files, IReadOnlyCollection<string> listed)
    {
        var seeing = new HashSet<string>(StringComparer.Ordinal);
        bool grew;
        do
        {
            grew = false;
            foreach (var file in files.Where(file => !seeing.Contains(file.Name)))
            {
                if (Includes(file).Any(header => IsFreeSwitchHeader(header) || seeing.Contains(header.Split('/')[^1])))
                    grew |= seeing.Add(file.Name);
            }
        }
        while (grew);

        foreach (string name in seeing.Except(listed).Order(StringComparer.Ordinal))
            yield return $"{name}: sees FreeSWITCH's headers and isn't among the files that may";
        foreach (string name in listed.Except(seeing).Order(StringComparer.Ordinal))
            yield return $"{name}: is listed as seeing FreeSWITCH's headers and doesn't (or isn't there)";
    }

    private static bool IsFreeSwitchHeader(string header) => FreeSwitchHeader().IsMatch(header);

    [GeneratedRegex("""^(switch\.h$|switch_|freeswitch)""")]
    private static partial Regex FreeSwitchHeader();

    [GeneratedRegex("""^[ \t]*#[ \t]*include[ \t]*[<"](?<header>[^>"]+)[>"]""", RegexOptions.Multiline)]
    private static partial Regex Include();
}
