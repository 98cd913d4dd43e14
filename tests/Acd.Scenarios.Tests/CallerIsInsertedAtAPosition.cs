using Acd.Engine;
using Acd.Engine.Config;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class CallerIsInsertedAtAPosition
{
    [Theory]
    [InlineData(1, new ulong[] { 9, 1, 2, 3 })]
    [InlineData(2, new ulong[] { 1, 9, 2, 3 })]
    [InlineData(3, new ulong[] { 1, 2, 9, 3 })]
    [InlineData(4, new ulong[] { 1, 2, 3, 9 })]
    [InlineData(1_000, new ulong[] { 1, 2, 3, 9 })]
    public void On_joining(int position, ulong[] expected)
    {
        var s = Held.Of(Setup.Support);
        JoinThree(s, apartMs: 1_000);
        s.JoinAt(9, position);
        Assert.Equal(expected, s.ServeAll("anna"));
    }

    [Theory]
    [InlineData(1, new ulong[] { 3, 1, 2 })]
    [InlineData(2, new ulong[] { 1, 3, 2 })]
    [InlineData(7, new ulong[] { 1, 2, 3 })]
    public void By_command(int position, ulong[] expected)
    {
        var s = Held.Of(Setup.Support);
        JoinThree(s, apartMs: 1_000);
        Assert.Null(s.SetPosition(3, position));
        var fact = s.FactsOf(FactKind.CallerReordered).Single();
        Assert.Equal(("support", 3ul, "position"), (fact.Queue, fact.Call.Value, fact.Text));
        Assert.Equal(expected, s.ServeAll("anna"));
    }

    [Theory]
    [InlineData(1, new ulong[] { 9, 1, 2, 3 })]
    [InlineData(2, new ulong[] { 1, 9, 2, 3 })]
    [InlineData(4, new ulong[] { 1, 2, 3, 9 })]
    public void Among_callers_of_the_same_millisecond(int position, ulong[] expected)
    {
        var s = Held.Of(Setup.Support);
        JoinThree(s, apartMs: 0);
        s.JoinAt(9, position);
        s.Wait(60_000);
        Assert.Equal(expected, s.ServeAll("anna"));
    }

    [Fact]
    public void Across_the_lines_of_a_queue()
    {
        var anna = Setup.Agent("anna") with { Skills = [new("english", 5), new("billing", 5)] };
        var s = new Scenario(Setup.One(anna));
        s.SetStatus("anna", Acd.Engine.Agents.AgentStatus.OnBreak);
        s.JoinWith(1, e => e with { Requirement = "english" });
        s.JoinWith(2, e => e with { Requirement = "billing" });
        s.Join(3);
        s.JoinWith(4, e => e with { Requirement = "billing>=2", Position = 2 });
        s.JoinWith(5, e => e with { Requirement = "english", Position = 4 });
        Assert.Equal([1ul, 4ul, 2ul, 5ul, 3ul], s.ServeAll("anna"));
    }

    [Fact]
    public void He_keeps_it_while_all_age_and_reach_their_cap()
    {
        var s = Held.Of(Setup.Support with { AgeingCap = 20 });
        JoinThree(s, apartMs: 4_000);
        s.JoinAt(9, 2);
        s.Wait(10_000);
        Assert.Equal(2, s.EstimateWait(9)!.Value.Position);
        s.Wait(60_000);
        Assert.Equal(2, s.EstimateWait(9)!.Value.Position);
        Assert.Equal([1ul, 9ul, 2ul, 3ul], s.ServeAll("anna"));
    }

    [Fact]
    public void He_takes_the_priority_of_those_around_him()
    {
        var s = Held.Of(Setup.Support);
        s.JoinWith(1, e => e with { Priority = 5 });
        s.JoinWith(2, e => e with { Priority = 5 });
        s.Join(3);
        Assert.Null(s.SetPosition(3, 2));
        Assert.Equal([1ul, 3ul, 2ul], s.ServeAll("anna"));
    }

    [Fact]
    public void His_wait_stays_his_own()
    {
        var s = Held.Of(Setup.Support with { MaxWaitMs = 60_000 });
        s.Join(1);
        s.Wait(30_000);
        s.JoinAt(9, 1);
        Assert.Equal(0, s.Caller(9).WaitMs);
        s.Wait(30_000);
        Assert.Equal("leaving", s.Caller(1).State);
        Assert.Equal("waiting", s.Caller(9).State);
    }

    [Fact]
    public void Nonsense_is_refused_and_changes_nothing()
    {
        var s = Held.Of(Setup.Support);
        s.Join(1);
        Assert.Equal(EngineErrorCode.BadValue, s.SetPosition(1, 0)!.Code);
        Assert.Equal(EngineErrorCode.UnknownCaller, s.SetPosition(2, 1)!.Code);
        Assert.Empty(s.FactsOf(FactKind.CallerReordered));
    }

    [Fact]
    public void Again_and_again_at_the_same_place()
    {
        var s = Held.Of(Setup.Support);
        s.Join(1);
        s.Join(2);
        for (ulong call = 101; call <= 125; call++)
        {
            s.JoinAt(call, 2);
        }

        ulong[] expected = [1, .. Enumerable.Range(101, 25).Reverse().Select(call => (ulong)call), 2];
        Assert.Equal(expected, s.ServeAll("anna"));
    }

    private static void JoinThree(Scenario s, long apartMs)
    {
        for (ulong call = 1; call <= 3; call++)
        {
            s.Join(call);
            s.Wait(apartMs);
        }
    }
}
