using System.Globalization;
using System.Text.RegularExpressions;

namespace Acd.Switch.Tests.Layout;

/// <summary>acd_abi.h of this checkout: where it is, and the constants it defines.</summary>
internal static partial class AbiHeader
{
    public static string Folder { get; } = FindFolder();

    /// <summary>Every <c>#define ACD_NAME value</c>; one whose value isn't a plain number fails, so that none is overlooked.</summary>
    public static IReadOnlyDictionary<string, long> Constants() =>
        Define().Matches(File.ReadAllText(Path.Combine(Folder, "acd_abi.h")))
            .ToDictionary(m => m.Groups["name"].Value, m => Number(m.Groups["name"].Value, m.Groups["value"].Value));

    private static long Number(string name, string value) =>
        long.TryParse(value.Trim('(', ')').TrimEnd('u'), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
            ? number
            : throw new FormatException($"acd_abi.h: {name} is \"{value}\", which this test can't read as a number.");

    [GeneratedRegex(@"^#define[ \t]+(?<name>ACD_\w+)[ \t]+(?<value>[^\s/].*?)[ \t]*(/\*.*)?$", RegexOptions.Multiline)]
    private static partial Regex Define();

    private static string FindFolder()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string include = Path.Combine(folder.FullName, "native-shim", "include");
            if (File.Exists(Path.Combine(include, "acd_abi.h")))
            {
                return include;
            }
        }

        throw new DirectoryNotFoundException($"No native-shim/include/acd_abi.h in any folder above {AppContext.BaseDirectory}.");
    }
}
