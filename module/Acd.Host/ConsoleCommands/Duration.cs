using System.Globalization;

namespace Acd.Host.ConsoleCommands;

/// <summary>Durations as people read them: <c>0:07</c>, <c>12:34</c>, <c>1:02:03</c>.</summary>
internal static class Duration
{
    public static string Text(long ms)
    {
        long seconds = ms / 1_000;
        return seconds < 3_600
            ? string.Create(CultureInfo.InvariantCulture, $"{seconds / 60}:{seconds % 60:D2}")
            : string.Create(CultureInfo.InvariantCulture, $"{seconds / 3_600}:{seconds / 60 % 60:D2}:{seconds % 60:D2}");
    }
}
