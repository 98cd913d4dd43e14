using Acd.Engine.Commands;

namespace Acd.Scenarios.Tests;

public class FallbackIsPublishedForEveryQueue
{
    [Fact]
    public void And_withdrawn_from_removed_ones()
    {
        var s = new Scenario(Setup.Of([Setup.Support, Setup.Sales], []));
        Assert.Equal([("support", "900"), ("sales", "")],
            s.Commands.Where(c => c.Kind == CommandKind.PublishFallback).Select(c => (c.Queue, c.Extension)));
        s.Apply(Setup.Of([Setup.Support with { FallbackExtension = "901" }], []));
        Assert.Equal([("sales", ""), ("support", "901")], s.Commands.Select(c => (c.Queue, c.Extension)));
    }
}
