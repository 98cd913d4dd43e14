namespace Acd.Host.ConsoleCommands;

/// <summary>How answers at FreeSWITCH's console begin. Any thread.</summary>
internal static class ReplyText
{
    private const string Refused = "-ERR";

    /// <summary>Nothing was done; the rest says why.</summary>
    public static bool IsRefusal(string reply) => reply.StartsWith(Refused, StringComparison.Ordinal);
}
