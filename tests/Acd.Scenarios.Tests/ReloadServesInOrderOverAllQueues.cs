using Acd.Engine.Commands;
using Acd.Engine.Config;

namespace Acd.Scenarios.Tests;

public class ReloadServesInOrderOverAllQueues
{
    [Fact]
    public void Who_joined_first_is_served_first_though_his_queue_comes_last()
    {
        var config = Setup.Of([Setup.Support, Setup.Sales], [Setup.Agent("anna"), Setup.Agent("bert")]);
        var s = new Scenario(config with { Tiers = [] });
        s.Join(1, "support");
        s.Join(2, "sales");
        s.Join(3, "support");
        s.Apply(config with { Tiers = [new("support", "anna"), new("support", "bert"), new("sales", "anna"), new("sales", "bert")] });
        var served = s.Commands.Where(command => command.Kind == CommandKind.OriginateLeg).Select(command => command.Call.Value);
        Assert.Equal([1UL, 2UL], served);
    }
}
