using Acd.Engine.Agents;
using Acd.Engine.Config;
using Acd.Engine.Offers;
using Acd.Engine.Queues;

namespace Acd.Engine.Tests.Offers;

public class OfferTableTests
{
    private readonly Agent _agent = new(new AgentConfig { Name = "anna", Contact = "user/anna" }, 0);

    [Fact]
    public void Ids_ascend_and_are_not_reused_with_the_record()
    {
        var table = new OfferTable(life: 0);
        var first = table.Add(_agent, Queue.None, 0);
        var firstId = first.Id;
        table.Remove(first);
        var second = table.Add(_agent, Queue.None, 0);
        Assert.Same(first, second);
        Assert.Equal(firstId.Value + 1, second.Id.Value);
        Assert.False(table.TryFind(firstId, out _));
    }

    [Fact]
    public void Two_lives_share_no_id_and_stay_exact_in_json()
    {
        var one = new OfferTable(life: 1).Add(_agent, Queue.None, 0).Id;
        var other = new OfferTable(life: ulong.MaxValue).Add(_agent, Queue.None, 0).Id;
        Assert.NotEqual(one.Value >> 32, other.Value >> 32);
        Assert.True(other.Value < 1UL << 53);
    }
}
