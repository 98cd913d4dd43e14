using System.Diagnostics;
using Acd.Scripting.Hooks;
using Acd.Scripting.Lookups;
using Microsoft.Extensions.Logging.Abstractions;

namespace Acd.Scripting.Bench;

/// <summary>Hooks through the whole service with one worker, 64 under way at a time: request to outcome.</summary>
internal static class ServiceBench
{
    private const int AtOnce = 64;

    public static Measured Run(Workload work)
    {
        string folder = Directory.CreateTempSubdirectory("acd-bench-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "main.lua"), Workload.Source);
            var options = new ScriptingOptions { Folder = folder, Workers = 1, WatchMs = 0, Limits = new() { DeadlineMs = 60_000 } };
            using var service = new ScriptingService(options, new LookupPorts(), NullLogger.Instance);
            if (!service.Load().Applied)
                throw new InvalidOperationException("the script was refused");
            Measure(service, work.WarmUp / 10);
            return Measure(service, work.Runs / 10);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Measured Measure(ScriptingService service, int runs)
    {
        var ns = Measured.Histogram();
        using var room = new SemaphoreSlim(AtOnce);
        int wrong = 0;
        long bytes = GC.GetTotalAllocatedBytes();
        var watch = Stopwatch.StartNew();
        for (int run = 0; run < runs; run++)
        {
            room.Wait();
            long before = Stopwatch.GetTimestamp();
            service.Submit(Workload.Requests[run % Workload.Requests.Length], outcome =>
            {
                ns.RecordValue((Stopwatch.GetTimestamp() - before) * 1_000_000_000 / Stopwatch.Frequency);
                if (outcome.Result != HookResult.Decided)
                    Interlocked.Increment(ref wrong);
                room.Release();
            });
        }
        for (int left = 0; left < AtOnce; left++)
            room.Wait();
        watch.Stop();
        if (wrong > 0)
            throw new InvalidOperationException($"{wrong} hooks went wrong");
        return Measured.Of(ns, runs, watch.Elapsed, GC.GetTotalAllocatedBytes() - bytes);
    }
}
