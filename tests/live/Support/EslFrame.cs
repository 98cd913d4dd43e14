namespace Acd.Live.Tests.Support;

/// <summary>One message of FreeSWITCH's event socket: headers, and a body when Content-Length says so.</summary>
public sealed record EslFrame(IReadOnlyDictionary<string, string> Headers, string Body)
{
    public string ContentType => Headers.GetValueOrDefault("Content-Type", "");

    /// <summary>Reads "Name: value" lines; values are URL-encoded inside events.</summary>
    public static Dictionary<string, string> ParseHeaders(IEnumerable<string> lines, bool decode)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string line in lines)
        {
            int colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon > 0)
                headers[line[..colon]] = decode ? Uri.UnescapeDataString(line[(colon + 2)..]) : line[(colon + 2)..];
        }

        return headers;
    }
}
