using Acd.Store;
using Acd.Store.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Acd.Bench.Store;

/// <summary>
/// The process that is killed: prints the first number of its records, then each that the store acknowledged.
/// </summary>
internal static class CrashWriter
{
    public static int Run(string folder, StoreKind kind, string connection)
    {
        var output = Console.Out;
        var options = new StoreOptions { Folder = folder, Kind = kind, ConnectionString = connection, StraysAfter = TimeSpan.Zero };
        using var store = new StoreService(options, NullLogger.Instance, number =>
        {
            output.WriteLine(number);
            output.Flush();
        });
        lock (output)
        {
            output.WriteLine(store.FirstNumber);
            output.Flush();
        }
        ulong life = (ulong)Environment.TickCount64;
        var day = new Day { FirstCall = life * 100_000 };
        for (int i = 0; i < 90_000; i++)
        {
            foreach (var fact in day.Answered())
                store.Take(in fact);
            while (store.IsBehind)
                Thread.Sleep(1);
        }
        return 0;
    }
}
