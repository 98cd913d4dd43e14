using Acd.CallCenter.Rows;

namespace Acd.CallCenter.Tests.Support;

/// <summary>A desk with a queue "support", an agent "anna" and her tier.</summary>
public abstract class DeskTest
{
    private readonly CallCenterDesk _desk;

    protected DeskTest()
    {
        Center = new FakeCallCenter()
            .With(new AgentRow { Name = "anna", Type = "callback", Contact = "user/1000", Status = "Available", State = "Waiting" })
            .With(new TierRow("support", "anna", "Ready", 1, 1));
        _desk = new CallCenterDesk(Center) { Ordered = (line, reply) => Ordered.Add((line, reply)) };
    }

    private protected FakeCallCenter Center { get; }

    /// <summary>What was told of as an order, with its reply.</summary>
    protected List<(string Line, string Reply)> Ordered { get; } = [];

    protected AgentRow Anna => Center.Agents.Single(agent => agent.Name == "anna");

    /// <summary>The one reply to <c>callcenter_config</c> with this line.</summary>
    protected string Config(string line) => Reply(reply => _desk.Config(line, reply));

    protected string Break(string line) => Reply(reply => _desk.Break(line, reply));

    private static string Reply(Action<Action<string>> ask)
    {
        List<string> replies = [];
        ask(replies.Add);
        return Assert.Single(replies);
    }
}
