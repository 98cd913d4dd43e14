namespace FreeSWITCH;

/// <summary>FreeSWITCH's log. Any thread.</summary>
public static class Log
{
    /// <summary>Writes one line and ends it. <paramref name="message"/> is text, not a format.</summary>
    public static void WriteLine(LogLevel level, string message) => throw new NotSupportedException();
}
