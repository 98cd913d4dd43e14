using Acd.Engine.Facts;
using Acd.Store.Running;

namespace Acd.Store.Tests;

public sealed class FactQueueTests
{
    [Fact]
    public void One_thread_gets_in_order_and_once_what_another_puts()
    {
        const int Facts = 500_000;
        var queue = new FactQueue(max: 1_000);
        var putting = new Thread(() =>
        {
            for (long number = 1; number <= Facts; number++)
            {
                while (!queue.TryPut(new Fact { Sequence = number, Text = "t" }, number * 2))
                    Thread.Yield();
            }
        });
        putting.Start();
        for (long number = 1; number <= Facts;)
        {
            if (!queue.TryTake(out var fact))
                continue;
            Assert.Equal((number, number * 2, "t"), (fact.Fact.Sequence, fact.AtMs, fact.Fact.Text));
            number++;
        }
        putting.Join();
        Assert.False(queue.TryTake(out _));
        Assert.Equal(0, queue.Count);
    }

    [Fact]
    public void A_full_queue_refuses_and_takes_again_when_there_is_room()
    {
        var queue = new FactQueue(max: 256);
        int put = 0;
        for (; queue.TryPut(default, put); put++)
        {
        }
        Assert.InRange(put, 256, 256 + 128);
        Assert.Equal(put, queue.Count);
        for (int i = 0; i < 200; i++)
            Assert.True(queue.TryTake(out var fact) && fact.AtMs == i);
        Assert.True(queue.TryPut(default, put));
    }
}
