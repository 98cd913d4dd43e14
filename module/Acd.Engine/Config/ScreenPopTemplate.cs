using System.Text.RegularExpressions;

namespace Acd.Engine.Config;

/// <summary>
/// The address of a page about a caller, in which <c>{number}</c> and the like stand for what is known of the call. Pure, any thread.
/// </summary>
public static partial class ScreenPopTemplate
{
    /// <summary>Names that may stand between braces.</summary>
    public static readonly IReadOnlyList<string> Placeholders = ["number", "name", "queue", "agent", "uuid", "call"];

    /// <summary>
    /// The address with its values put in, each encoded so that it stays within its place: what comes from outside can neither add a
    /// parameter nor lead to another path.
    /// </summary>
    /// <param name="template">One in which <see cref="FindFault"/> finds nothing.</param>
    /// <param name="valueOf">The value of a placeholder, by its name.</param>
    public static string Fill(string template, Func<string, string> valueOf) => Placeholder().Replace(template, match =>
    {
        var value = valueOf(match.Groups[1].Value);
        // Dots alone would climb the path; encoding doesn't keep browsers from taking them so.
        return value.All(c => c == '.') ? "" : Uri.EscapeDataString(value);
    });

    /// <summary>What is wrong with a template and what to write; null: nothing.</summary>
    public static Sentence? FindFault(string template)
    {
        // The address with its placeholders as letters must be one itself.
        if (!Uri.TryCreate(Placeholder().Replace(template, "x"), UriKind.Absolute, out var uri)
            || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
        {
            return new(
                "screen-pop-malformed",
                $"\"{template}\" is no address of a web page; write it like https://crm.example.com/find?number={{number}}");
        }

        var hostEnd = template.IndexOfAny(['/', '?', '#'], template.IndexOf("://", StringComparison.Ordinal) + 3);
        foreach (Match match in Placeholder().Matches(template))
        {
            if (!Placeholders.Contains(match.Groups[1].Value))
            {
                var known = string.Join(", ", Placeholders.Select(name => $"{{{name}}}"));
                return new("screen-pop-placeholder", $"unknown placeholder {match.Value}; known: {known}");
            }

            if (hostEnd < 0 || match.Index < hostEnd)
            {
                return new(
                    "screen-pop-host",
                    $"{match.Value} stands in the name of the host, which no caller may choose; put it after the first slash");
            }
        }

        return null;
    }

    [GeneratedRegex(@"\{([^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
