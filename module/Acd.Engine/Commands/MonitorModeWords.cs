namespace Acd.Engine.Commands;

/// <summary>How the modes of a monitor are spelt.</summary>
public static class MonitorModeWords
{
    public static readonly IReadOnlyList<string> All = ["listen", "whisper", "barge"];

    public static string Of(MonitorMode mode) => All[(int)mode];

    /// <summary>In any case of letters; null: no such mode.</summary>
    public static MonitorMode? Parse(string word)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (string.Equals(All[i], word, StringComparison.OrdinalIgnoreCase))
            {
                return (MonitorMode)i;
            }
        }

        return null;
    }
}
