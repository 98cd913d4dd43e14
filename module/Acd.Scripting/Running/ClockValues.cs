using System.Globalization;
using Acd.Scripting.Sandbox;

namespace Acd.Scripting.Running;

/// <summary>A moment in a time zone as the table scripts see.</summary>
internal static class ClockValues
{
    /// <param name="now">The moment.</param>
    /// <param name="zone">An IANA name; null: the machine's own.</param>
    public static ScriptAnswer At(DateTimeOffset now, object? zone)
    {
        if (zone is not (null or string))
            return ScriptAnswer.Error("a time zone is a name like \"Europe/Berlin\"");
        try
        {
            return new ScriptAnswer(Fields(TimeZoneInfo.ConvertTime(now, zone is string id ? Zone(id) : TimeZoneInfo.Local)));
        }
        catch (Exception exception) when (exception is TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            return ScriptAnswer.Error($"there is no time zone \"{zone}\"; names are like \"Europe/Berlin\"");
        }
    }

    private static TimeZoneInfo Zone(string id) => TimeZoneInfo.FindSystemTimeZoneById(id);

    private static Dictionary<string, object?> Fields(DateTimeOffset local) => new()
    {
        ["year"] = local.Year,
        ["month"] = local.Month,
        ["day"] = local.Day,
        ["hour"] = local.Hour,
        ["minute"] = local.Minute,
        ["second"] = local.Second,
        ["weekday"] = local.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)local.DayOfWeek,
        ["date"] = local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["month_day"] = local.ToString("MM-dd", CultureInfo.InvariantCulture),
        ["epoch_s"] = local.ToUnixTimeSeconds(),
    };
}
