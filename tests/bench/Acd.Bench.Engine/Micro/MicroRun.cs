using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Acd.Bench.Engine.Micro;

/// <summary>Runs <see cref="EngineSteps"/> in this process.</summary>
internal static class MicroRun
{
    /// <exception cref="InvalidOperationException">A step failed; BenchmarkDotNet has printed why.</exception>
    public static IReadOnlyList<MicroResult> Run(bool isQuick, string artifactFolder)
    {
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance);
        job = isQuick
            ? job.WithWarmupCount(4).WithIterationCount(5).WithIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(100))
            : job.WithWarmupCount(5).WithIterationCount(15);
        var config = ManualConfig.CreateEmpty()
            .AddJob(job).AddLogger(ConsoleLogger.Default).AddColumnProvider(DefaultColumnProviders.Instance)
            .WithArtifactsPath(artifactFolder);
        return [.. BenchmarkRunner.Run<EngineSteps>(config).Reports.Select(report => report.ResultStatistics is { } times
            ? new MicroResult(
                report.BenchmarkCase.Descriptor.WorkloadMethod.Name.Replace('_', ' '), times.Mean, times.StandardError,
                report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? double.NaN)
            : throw new InvalidOperationException($"{report.BenchmarkCase.Descriptor.WorkloadMethod.Name} gave no result; see above"))];
    }
}
