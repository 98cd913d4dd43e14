using Acd.Engine.Config;
using Acd.Engine.Queues;

namespace Acd.Engine.Tests.Queues;

public class HandleTimeTests
{
    private static readonly QueueConfig Queue = new() { Name = "q", DefaultHandleMs = 7_000, HandleSampleMin = 3 };

    [Fact]
    public void Assumed_until_there_are_enough_then_the_plain_mean()
    {
        var time = new HandleTime();
        time.Note(1_000);
        time.Note(2_000);
        Assert.Equal(7_000, time.MeanMs(Queue));
        time.Note(6_000);
        Assert.Equal(3_000, time.MeanMs(Queue));
        Assert.Equal(3, time.Calls);
    }

    [Fact]
    public void After_twenty_calls_each_new_one_counts_a_twentieth()
    {
        var time = new HandleTime();
        for (var i = 0; i < 40; i++)
        {
            time.Note(1_000);
        }

        time.Note(3_000);
        Assert.Equal(1_100, time.MeanMs(Queue), tolerance: 0.001);
    }
}
