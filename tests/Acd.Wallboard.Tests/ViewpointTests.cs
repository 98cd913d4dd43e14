using System.Text;
using System.Text.Json;
using Acd.Wallboard.Api;
using Acd.Wallboard.Board;
using Acd.Wallboard.Live;
using Acd.Wallboard.Security;

namespace Acd.Wallboard.Tests;

public sealed class ViewpointTests
{
    [Theory]
    [InlineData("support@one", true, "*@one")]
    [InlineData("support@two", false, "*@one")]
    [InlineData("support@someone", false, "*@one")]
    [InlineData("support@one@two", false, "*@one")]
    [InlineData("support", false, "*@one")]
    [InlineData("sales@two", true, "*@one", "sales@two")]
    [InlineData("support@two", true)]
    public void A_tenants_users_see_the_queues_of_their_domain(string queue, bool seen, params string[] rights)
    {
        var viewpoint = new Viewpoint(new UserRecord("sue", UserRole.Viewer, "") { Queues = rights });

        Assert.Equal(seen, viewpoint.Sees(queue));
        Assert.Equal(seen, viewpoint.Sees(new AgentCard("anna", "Available", "ready", 0, null, [queue], 0, null)));
    }

    [Fact]
    public void A_change_tells_him_of_what_he_had_seen_or_sees_now_only()
    {
        var viewpoint = new Viewpoint(new UserRecord("sue", UserRole.Viewer, "") { Queues = ["support"] });
        var before = Picture(
            [Agent("anna", "support"), Agent("bert", "sales"), Agent("carl", "support"), Agent("dora", "sales")],
            [Caller("call-1", "support"), Caller("call-2", "sales"), Caller("call-3", "support"), Caller("call-4", "sales")]);
        var after = Picture(
            [Agent("carl", "sales"), Agent("dora", "support"), Agent("emil", "sales")],
            [Caller("call-4", "support"), Caller("call-3", "sales"), Caller("call-5", "sales")]);

        var told = viewpoint.Of(BoardDelta.Between(before, after, 2));

        Assert.Equal(["dora"], told.Agents.Select(card => card.Name));
        Assert.Equal(["anna", "carl"], told.GoneAgents.Order());
        Assert.Equal(["call-4"], told.Callers.Select(card => card.Call));
        Assert.Equal(["call-1", "call-3"], told.GoneCallers.Order());
        Assert.Equal(["call-4"], told.CallerOrder!.Value);
    }

    [Fact]
    public void An_agent_of_his_serves_no_other_queues_for_him()
    {
        var viewpoint = new Viewpoint(new UserRecord("sue", UserRole.Viewer, "") { Queues = ["support"] });
        AgentCard anna = new("anna", "Available", "ready", 0, null, ["sales", "support"], 0, null);
        BoardPicture picture = Picture([anna], []);

        Assert.Equal(["support"], viewpoint.Of(BoardDelta.Between(Picture([], []), picture, 2)).Agents.Single().Queues);
        Assert.Equal(["support"], viewpoint.Of(new BoardState(1, picture)).Picture.Agents.Single().Queues);
    }

    [Fact]
    public void A_change_that_isnt_his_has_no_name_or_number_in_it()
    {
        var viewpoint = new Viewpoint(new UserRecord("sue", UserRole.Viewer, "") { Queues = ["support"] });
        var before = Picture([Agent("bert", "sales")], [Caller("call-2", "sales")]);
        var after = Picture([], [Caller("call-5", "sales")]);

        string told = Encoding.UTF8.GetString(
            JsonSerializer.SerializeToUtf8Bytes(viewpoint.Of(BoardDelta.Between(before, after, 2)), WebJson.Default.BoardDelta));

        Assert.DoesNotContain("bert", told, StringComparison.Ordinal);
        Assert.DoesNotContain("call-", told, StringComparison.Ordinal);
    }

    private static BoardPicture Picture(AgentCard[] agents, CallerCard[] callers) => new(0, [], [.. agents], [.. callers]);

    private static AgentCard Agent(string name, string queue) => new(name, "Available", "ready", 0, null, [queue], 0, null);

    private static CallerCard Caller(string call, string queue) => new(call, "", queue, "", "", "waiting", 0, 0, "");
}
