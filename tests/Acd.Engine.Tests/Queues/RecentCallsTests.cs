using Acd.Engine.Ids;
using Acd.Engine.Queues;

namespace Acd.Engine.Tests.Queues;

public class RecentCallsTests
{
    [Fact]
    public void The_oldest_is_forgotten_when_the_room_is_full()
    {
        var recent = new RecentCalls();
        for (ulong i = 0; i <= RecentCalls.Capacity; i++)
        {
            recent.Add(new CallId(i));
            recent.Add(new CallId(i));
        }

        Assert.False(recent.Contains(new CallId(0)));
        Assert.True(recent.Contains(new CallId(1)));
        Assert.True(recent.Contains(new CallId(RecentCalls.Capacity)));
    }
}
