using Acd.Wallboard.Board;
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
}
