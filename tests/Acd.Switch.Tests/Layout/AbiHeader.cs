using System.Globalization;
using System.Text.RegularExpressions;

namespace Acd.Switch.Tests.Layout;

/// <summary>acd_abi.h of this checkout: where it is, and the constants it defines.</summary>
internal static partial class AbiHeader
{
    public static string Folder { get; } = FindFolder();

    /// <summary>Every <c>#define ACD_NAME number</c>, in the header's order.</summary>
    public static IReadOnlyDictionary<string, long> Constants() =>
        DefineOfNumber().Matches(File.ReadAllText(Path.Combine(Folder, "acd_abi.h")))
            .ToDictionary(m => m.Groups["name"].Value, m => long.Parse(m.Groups["value"].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"^#define[ \t]+(?<name>ACD_\w+)[ \t]+(?<value>\d+)u?\b", RegexOptions.Multiline)]
    private static partial Regex DefineOfNumber();

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
