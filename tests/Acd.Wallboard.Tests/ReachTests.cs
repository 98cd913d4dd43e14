using Acd.Wallboard.Board;
using Acd.Wallboard.Security;

namespace Acd.Wallboard.Tests;

/// <summary>What lies within an admin's rights, and that a book keeps to it.</summary>
public sealed class ReachTests
{
    private static readonly AgentCard[] Agents =
        [Card("anna", "support@one"), Card("bert", "sales@two"), Card("carl", "support@one", "sales@two"), Card("dora")];

    [Theory]
    [InlineData(true, "*@one")]
    [InlineData(true, "support@one")]
    [InlineData(true, "support@one", "*@one", "desk@three")]
    [InlineData(true, "*@east@one")]
    [InlineData(false)]
    [InlineData(false, "sales@two")]
    [InlineData(false, "support@one", "sales@two")]
    [InlineData(false, "*@two")]
    [InlineData(false, "*@")]
    [InlineData(false, "*@someone")]
    [InlineData(false, "*@three")]
    [InlineData(false, "support")]
    public void Queues_lie_within_those_of_the_admin(bool within, params string[] queues)
    {
        var reach = Of(Admin("*@one", "desk@three"));

        Assert.Equal(within, reach.Covers(new UserRecord("sue", UserRole.Admin, "") { Queues = queues }));
    }

    [Theory]
    [InlineData("anna", true)]
    [InlineData("bert", false)]
    [InlineData("carl", false)]
    [InlineData("dora", false)]
    [InlineData("nobody", false)]
    [InlineData("ANNA", false)]
    [InlineData("", true)]
    public void An_agent_lies_within_when_he_serves_no_other_queues(string agent, bool within)
    {
        var user = new UserRecord("sue", UserRole.Agent, "") { Agent = agent, Queues = ["support@one"] };

        Assert.Equal(within, Of(Admin("*@one")).Covers(user));
    }

    [Fact]
    public void An_admin_has_himself_within_his_reach_whichever_agent_he_is()
    {
        var admin = Admin("*@one") with { Agent = "carl" };

        Assert.True(Of(admin).Covers(admin));
    }

    [Fact]
    public void Who_does_not_see_numbers_shows_them_to_nobody()
    {
        var admin = Admin() with { MasksNumbers = true };
        var user = new UserRecord("sue", UserRole.Viewer, "");

        Assert.Contains("masks_numbers", Of(admin).Beyond(user), StringComparison.Ordinal);
        Assert.True(Of(admin).Covers(user with { MasksNumbers = true, Agent = "carl" }));
    }

    [Fact]
    public void No_role_above_the_own_lies_within()
    {
        var supervisor = new UserRecord("sam", UserRole.Supervisor, "");

        Assert.False(Of(supervisor).Covers(Admin()));
        Assert.True(Of(supervisor).Covers(supervisor));
    }

    [Fact]
    public void Everything_lies_within_the_reach_of_an_admin_without_limits()
    {
        Assert.True(Of(Admin()).Covers(Admin()));
        Assert.True(Of(Admin()).Covers(new UserRecord("sue", UserRole.Agent, "") { Agent = "nobody", Queues = ["*@one"] }));
    }

    [Fact]
    public void A_book_asks_again_whether_the_asker_is_still_who_he_was()
    {
        string folder = Directory.CreateTempSubdirectory("acd-book-").FullName;
        var users = new UserBook(folder, TimeProvider.System);
        Assert.True(users.TrySetUp(users.SetupToken!, "root", "correct horse battery"));
        var root = Of(users.Find("root")!);
        Assert.Equal(UserChange.Done, users.Put(Admin("*@one"), "correct horse battery", root));
        var asker = Of(users.Find("admin")!);
        Assert.Equal(UserChange.Done, users.Put(Admin("*@two"), null, root));

        Assert.Equal(UserChange.AskerChanged, users.Put(Admin("*@one"), null, asker));
        Assert.Equal(UserChange.AskerChanged, users.Remove("admin", asker));
        Assert.Equal(UserChange.AskerChanged, users.PutToken(Admin("*@one"), asker, out string token));
        Assert.Equal(UserChange.AskerChanged, users.RemoveToken("admin", asker));

        Assert.Equal(("", 0, 2), (token, users.Tokens.Count, users.Users.Count));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Where_every_admin_was_limited_already_they_can_still_change_users_but_one_stays()
    {
        string folder = Directory.CreateTempSubdirectory("acd-book-").FullName;
        File.WriteAllText(Path.Combine(folder, "users.json"), """
            {
              "users": [{
                "name": "admin", "role": "Admin", "secret": "x", "agent": "", "queues": ["*@one"], "masks_numbers": false,
                "expires_at": null, "stamp": "x"
              }],
              "tokens": []
            }
            """);
        var users = new UserBook(folder, TimeProvider.System);
        var reach = Of(Assert.Single(users.Users));

        Assert.Equal(UserChange.Done, users.Put(Admin("*@one") with { Name = "sue" }, "correct horse battery", reach));
        Assert.Equal(UserChange.Done, users.Remove("sue", reach));
        Assert.Equal(UserChange.LastAdmin, users.Remove("admin", reach));
        Directory.Delete(folder, recursive: true);
    }

    private static Reach Of(UserRecord admin) => new(admin, Agents);

    private static UserRecord Admin(params string[] queues) => new("admin", UserRole.Admin, "") { Queues = queues };

    private static AgentCard Card(string name, params string[] queues) => new(name, "Available", "ready", 0, null, queues, 0, null);
}
