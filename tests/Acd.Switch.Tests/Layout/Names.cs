using System.Text.RegularExpressions;

namespace Acd.Switch.Tests.Layout;

/// <summary>C# names as acd_abi.h spells them.</summary>
internal static partial class Names
{
    /// <summary>CallerJoined to caller_joined.</summary>
    public static string ToSnake(string pascal) => WordStart().Replace(pascal, "_$0").ToLowerInvariant();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex WordStart();
}
