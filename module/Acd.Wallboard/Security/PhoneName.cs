using System.Text.RegularExpressions;

namespace Acd.Wallboard.Security;

/// <summary>
/// What the web may have called: an extension or an agent's name. A whole dial string could run applications: that is for the console.
/// </summary>
internal static partial class PhoneName
{
    public const string Rule = "an extension or an agent's name: letters, digits and . _ @ + -, at most 64";

    public static bool IsWellFormed(string phone) => Form().IsMatch(phone);

    [GeneratedRegex(@"^[\w.@+-]{1,64}\z")]
    private static partial Regex Form();
}
