using System.Diagnostics;
using Acd.Live.Tests.Support;

namespace Acd.Bench.Live.Report;

/// <summary>What took part.</summary>
internal static class Versions
{
    public static string FreeSwitch() => FirstLine(FreeSwitchInstallation.Found!.Binary, "-version", "FreeSWITCH");

    public static string Sipp() => FirstLine(SippInstallation.Binary!, "-v", "SIPp");

    private static string FirstLine(string program, string argument, string mark)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, argument) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        string line = text.Split('\n').FirstOrDefault(one => one.Contains(mark, StringComparison.Ordinal), mark).Trim();
        return line.Split('(')[0].Split('-')[0].Replace("version: ", "", StringComparison.Ordinal).TrimEnd(' ', '.');
    }
}
