using Acd.Engine.Facts;
using Acd.Store;
using Acd.Store.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Acd.Bench.Store;

/// <summary>
/// The process that is killed: fifty callers at a time, a few thousand a second. Prints the number before that of its first fact's record,
/// then each that the store acknowledged.
/// </summary>
internal static class CrashWriter
{
    private const int Callers = 90_000;
    private const int AtATime = 50;

    public static int Run(string folder, StoreKind kind, string connection)
    {
        var output = Console.Out;
        var options = new StoreOptions { Folder = folder, Kind = kind, ConnectionString = connection, StraysAfter = TimeSpan.Zero };
        bool isGreeted = false;
        using var store = new StoreService(options, NullLogger.Instance, number => Say(number, greets: false));
        // Whom the last life left open gets the first numbers; who turns out to have his record already gets none.
        Say(store.FirstNumber + store.State.Callers.Count - 1, greets: true);
        Give(store);
        return 0;

        void Say(long number, bool greets)
        {
            lock (output)
            {
                isGreeted |= greets;
                if (!isGreeted)
                    return;
                output.WriteLine(number);
                output.Flush();
            }
        }
    }

    private static void Give(StoreService store)
    {
        var day = new Day { FirstCall = (ulong)Environment.TickCount64 * (ulong)Callers };
        var talking = new Queue<IEnumerable<Fact>>();
        for (int i = 0; i < Callers; i++)
        {
            var facts = day.Answered();
            Give(store, facts.Take(5));
            talking.Enqueue(facts.Skip(5));
            if (talking.Count > AtATime)
                Give(store, talking.Dequeue());
            if (i % 3 == 0 || store.IsBehind)
                Thread.Sleep(1);
        }
    }

    private static void Give(StoreService store, IEnumerable<Fact> facts)
    {
        foreach (var fact in facts)
            store.Take(in fact);
    }
}
