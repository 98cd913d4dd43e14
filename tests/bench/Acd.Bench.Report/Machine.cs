using System.Runtime.InteropServices;

namespace Acd.Bench.Report;

/// <summary>What a figure was measured on, in words fit for a document.</summary>
public static class Machine
{
    /// <summary>Processor, cores, operating system and .NET version.</summary>
    public static string Describe() =>
        $"{Processor()}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription.Trim()}, "
        + RuntimeInformation.FrameworkDescription;

    private static string Processor()
    {
        const string CpuInfo = "/proc/cpuinfo";
        var line = File.Exists(CpuInfo)
            ? File.ReadLines(CpuInfo).FirstOrDefault(text => text.StartsWith("model name", StringComparison.Ordinal))
            : null;
        return line is null
            ? RuntimeInformation.ProcessArchitecture.ToString()
            : line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }
}
