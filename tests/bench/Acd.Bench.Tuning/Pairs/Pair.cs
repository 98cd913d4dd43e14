using Acd.Bench.Live.Measuring;
using Acd.Bench.Tuning.Advices;
using Acd.Bench.Tuning.Talks;

namespace Acd.Bench.Tuning.Pairs;

/// <summary>
/// An advice measured both ways once. Side by side where it can be: two exchanges are up at a time and have the same to do, so that
/// whatever else the machine does meets both. Otherwise one after the other, the shipped way first in odd rounds and last in even ones.
/// </summary>
internal static class Pair
{
    public const string Shipped = "shipped";
    public const string Other = "other";

    private const int CallsPerSecond = 25;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    /// <param name="advice">What is set this way or that.</param>
    /// <param name="round">Number of the pair, from 1.</param>
    /// <param name="measured">Time that counts.</param>
    public static async Task<IReadOnlyList<Reading>> MeasureAsync(Advice advice, int round, TimeSpan measured)
    {
        string[] ways = round % 2 == 1 ? [Shipped, Other] : [Other, Shipped];
        List<Reading> found = [];
        if (advice.OneAfterOther)
        {
            foreach (string way in ways)
                found.AddRange(await SideAsync(advice, way, round, measured, null));
        }
        else
        {
            var meeting = new Meeting();
            Task<IReadOnlyList<Reading>>[] sides = [.. ways.Select(way => SideAsync(advice, way, round, measured, meeting))];
            foreach (IReadOnlyList<Reading> side in await Task.WhenAll(sides))
                found.AddRange(side);
        }

        return found;
    }

    private static async Task<IReadOnlyList<Reading>> SideAsync(
        Advice advice, string way, int round, TimeSpan measured, Meeting? meeting)
    {
        try
        {
            IReadOnlyList<(string Name, double Value)> figures =
                await FiguresAsync(advice, way, measured, meeting is null ? () => Task.CompletedTask : meeting.ArriveAsync);
            return [.. figures.Select(one => new Reading(advice.Id, way, round, one.Name, one.Value))];
        }
        catch (Exception exception)
            when (exception is TimeoutException or InvalidOperationException or IOException or Xunit.Sdk.XunitException)
        {
            // That a setting can't be run is a result; the others are still to be measured.
            Console.Error.WriteLine($"{advice.Id} {way} {round} FAILED: {exception.Message.ReplaceLineEndings(" ")}");
            return [new Reading(advice.Id, way, round, "not_run", 1)];
        }
        finally
        {
            meeting?.Leave();
        }
    }

    private static Task<IReadOnlyList<(string Name, double Value)>> FiguresAsync(
        Advice advice, string way, TimeSpan measured, Func<Task> ready)
    {
        SwitchVariation variation = Ports(way == Shipped ? new SwitchVariation() : advice.Variation, way);
        string codec = way == Shipped ? Talking.PassedThrough : advice.Codec;
        return advice.Exercise switch
        {
            Exercise.Talks => Talking.MeasureAsync(variation, codec, measured, ready),
            Exercise.Waiting => Holding.MeasureAsync(variation, ready),
            Exercise.Music => Hearing.MeasureAsync(
                variation, codec, way == Shipped ? Ears.UsualPacketMs : advice.PacketMs, measured, ready),
            _ => Passing.MeasureAsync(Product.Acd, CallsPerSecond, measured, variation, WarmUp, ready),
        };
    }

    /// <summary>Each its own half of the ports: neither has to look for one the other left free.</summary>
    private static SwitchVariation Ports(SwitchVariation variation, string way) => variation with
    {
        Change = (folder =>
        {
            folder.SetVariable($"rtp_start_port={(way == Shipped ? 16384 : 24576)}");
            folder.SetVariable($"rtp_end_port={(way == Shipped ? 24574 : 32766)}");
        }) + variation.Change,
    };
}
