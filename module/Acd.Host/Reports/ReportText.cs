using System.Globalization;
using Acd.Host.ConsoleCommands;

namespace Acd.Host.Reports;

/// <summary>Numbers of a report as people read them; "-" where there is none.</summary>
internal static class ReportText
{
    public static string Percent(double? ratio) =>
        ratio is { } value ? string.Create(CultureInfo.InvariantCulture, $"{value * 100:F1} %") : "-";

    public static string Time(double? ms) => ms is { } value ? Duration.Text((long)Math.Round(value)) : "-";
}
