using System.Diagnostics;
using System.Globalization;
using Acd.Engine.Facts;
using Acd.Store;
using Acd.Store.Databases;
using Acd.Store.Records;
using Acd.Store.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Acd.Bench.Store;

/// <summary>
/// Facts a second through the whole store, from the engine's side to the last commit, beside the same records through the same driver
/// alone: as many tables and rows a transaction, made beforehand.
/// </summary>
internal static class StoreSpeed
{
    private const int FactsPerCaller = 10;
    private const int RecordsPerCaller = 9;

    public static async Task<double> MeasureAsync(string name, StoreOptions options, bool quick)
    {
        int callers = quick ? 30_000 : 150_000;
        // The first is only to have everything compiled.
        await BareAsync(options with { Node = 2 }, callers / 10);
        double bare = await BareAsync(options with { Node = 1 }, callers / 3);
        long peakBytes = 0;
        double facts = Through(options, callers, ref peakBytes);
        double records = facts * RecordsPerCaller / FactsPerCaller;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {facts:F0} facts/s = {records:F0} records/s; driver alone {bare:F0} records/s; ratio {records / bare:F2}; "
            + $"managed heap at most {peakBytes >> 20} MiB"));
        return facts;
    }

    private static double Through(StoreOptions options, int callers, ref long peakBytes)
    {
        using var store = new StoreService(options, NullLogger.Instance);
        var day = new Day();
        var watch = Stopwatch.StartNew();
        for (int i = 0; i < callers; i++)
        {
            foreach (var fact in day.Answered())
                store.Take(in fact);
            // What the engine can't do, a source that makes millions must: wait for room instead of losing facts.
            while (i % 100 == 0 && store.IsBehind)
            {
                peakBytes = Math.Max(peakBytes, GC.GetTotalMemory(false));
                Thread.Sleep(1);
            }
        }
        if (!store.Flush(TimeSpan.FromMinutes(5)) || store.Status.FactsDropped > 0)
            throw new InvalidOperationException($"not everything arrived: {store.Status}");
        return callers * (double)FactsPerCaller / watch.Elapsed.TotalSeconds;
    }

    private static async Task<double> BareAsync(StoreOptions options, int callers)
    {
        await using var database = Database.Of(options, "bare");
        await database.PrepareAsync(CancellationToken.None);
        var batches = Batches(options, callers).ToList();
        var watch = Stopwatch.StartNew();
        foreach (var batch in batches)
            await database.WriteAsync(batch, CancellationToken.None);
        return batches.Sum(batch => batch.Records.Count) / watch.Elapsed.TotalSeconds;
    }

    private static IEnumerable<RecordBatch> Batches(StoreOptions options, int callers)
    {
        var folder = new Acd.Store.Folding.RecordFolder(options.Node * RecordNumbers.PerNode, new Acd.Store.Folding.LiveState());
        var day = new Day();
        var records = new List<StoreRecord>();
        for (int i = 0; i < callers; i++)
        {
            foreach (Fact fact in day.Answered())
                folder.Fold(new(fact, fact.AtMs), records);
            if (records.Count < options.BatchMax)
                continue;
            yield return new RecordBatch([.. records]);
            records.Clear();
        }
    }
}
