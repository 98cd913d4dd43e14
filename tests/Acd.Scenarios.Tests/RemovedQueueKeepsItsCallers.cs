using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Facts;
using Acd.Engine.Queues;

namespace Acd.Scenarios.Tests;

/// <summary>A reload takes a queue away in which somebody waits, and the configuration says what becomes of him.</summary>
public class RemovedQueueKeepsItsCallers
{
    private static readonly QueueConfig Gone = Setup.Support with { FallbackExtension = "" };
    private static readonly QueueConfig Sales = Setup.Sales;

    [Fact]
    public void Renamed_they_come_along_with_their_wait_and_order()
    {
        var s = Waiting(Gone, Sales);
        s.Wait(5_000);
        s.Apply(Setup.Of([Sales, Gone with { Name = "help", Replaces = "support" }], [Setup.Agent("anna")]));
        Assert.Equal(("help", 6_000), (s.Caller(1).Queue, s.Caller(1).WaitMs));
        Assert.Equal([1ul, 2ul], s.ServeAll("anna"));
    }

    [Fact]
    public void To_the_queue_it_named()
    {
        var s = Waiting(Gone with { RemovedQueue = "sales", RemovedExtension = "700" }, Sales);
        var next = Setup.Of([Sales], [Setup.Agent("anna")]);
        Assert.Equal(new QueueRemoval("support", 2, RemovalFate.Move, "sales"), s.PreviewRemovals(next).Single());
        s.Apply(next);
        Assert.Equal(["sales", "sales"], s.Snapshot().Callers.Select(caller => caller.Queue));
        Assert.Equal([1ul, 2ul], s.ServeAll("anna"));
        Assert.DoesNotContain(s.FactsOf(FactKind.CallerEnded), fact => fact.Outcome != CallerOutcome.Answered);
    }

    [Fact]
    public void To_the_extension_it_named()
    {
        var s = Waiting(Gone with { RemovedExtension = "700", DrainWhenRemoved = true }, Sales);
        s.Apply(Setup.Of([Sales], [Setup.Agent("anna")]));
        Assert.Equal(["700", "700"], s.Commands.Where(c => c.Kind == CommandKind.ReleaseCaller).Select(c => c.Extension));
    }

    [Theory]
    [InlineData(false, "")]
    [InlineData(true, "900")]
    public void Served_first_when_it_says_so_or_names_no_place(bool drains, string fallback)
    {
        var s = Waiting(Gone with { DrainWhenRemoved = drains, FallbackExtension = fallback }, Sales);
        s.Apply(Setup.Of([Sales], [Setup.Agent("anna")]));
        Assert.Equal(QueueMode.Draining, s.Queue("support").Mode);
        s.Join(3);
        Assert.Equal(ReleaseResult.QueueClosed, s.Sent(CommandKind.ReleaseCaller).Result);
        s.Apply(Setup.Of([Sales], [Setup.Agent("anna")]));
        Assert.Equal([1ul, 2ul], s.ServeAll("anna"));
        Assert.DoesNotContain(s.Snapshot().Queues, queue => queue.Name == "support");
        s.Join(4);
        Assert.Equal(ReleaseResult.UnknownQueue, s.Sent(CommandKind.ReleaseCaller).Result);
    }

    [Fact]
    public void Asked_for_again_it_takes_callers()
    {
        var s = Waiting(Gone, Sales);
        s.Apply(Setup.Of([Sales], [Setup.Agent("anna")]));
        s.Apply(Setup.Of([Gone, Sales], [Setup.Agent("anna")]));
        s.Join(3);
        Assert.Equal([1ul, 2ul, 3ul], s.ServeAll("anna"));
    }

    [Fact]
    public void With_nobody_left_to_serve_them_they_go_on_in_the_dialplan()
    {
        var s = Waiting(Gone with { DrainWhenRemoved = true }, Sales);
        s.Apply(new EngineConfig { Queues = [Sales] });
        Assert.Equal(2, s.Commands.Count(c => c.Kind == CommandKind.ReleaseCaller));
    }

    private static Scenario Waiting(params QueueConfig[] queues)
    {
        var s = new Scenario(Setup.Of(queues, [Setup.Agent("anna")]));
        s.SetStatus("anna", AgentStatus.OnBreak);
        s.Join(1);
        s.Wait(1_000);
        s.Join(2);
        return s;
    }
}
