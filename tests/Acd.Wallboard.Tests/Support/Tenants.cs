using Acd.Engine.Agents;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Ids;

namespace Acd.Wallboard.Tests.Support;

/// <summary>
/// Two tenants on one server. Tenant one: support@one, anna, a caller. Tenant two: sales@two, bert.two, two callers, a user, a token. Carl
/// serves both, and talks to a caller of two's.
/// </summary>
internal static class Tenants
{
    /// <summary>Parameters and members that lead to what is tenant one's.</summary>
    public static IReadOnlyDictionary<string, string> One { get; } = Values("anna", "support@one", "call-1", "viktor.one");

    /// <summary>The same for tenant two.</summary>
    public static IReadOnlyDictionary<string, string> Two { get; } = Values("bert.two", "sales@two", "call-2", "viktor.two");

    /// <summary>The same for what there isn't.</summary>
    public static IReadOnlyDictionary<string, string> Nowhere { get; } = Values("zoe.not", "desk@not", "call-99", "viktor.not");

    /// <summary>What nobody of tenant one may read.</summary>
    public static IReadOnlyList<string> WordsOfTwo { get; } =
        ["sales@two", "bert.two", "call-2", "call-3", "5550002222", "Zora", "uuid-2", "uuid-3", "viktor.two", "robot.two"];

    private static EngineConfig Config { get; } = new()
    {
        Queues = [new QueueConfig { Name = "support@one" }, new QueueConfig { Name = "sales@two" }],
        Agents = [Agent("anna", AgentStatus.LoggedOut), Agent("bert.two", AgentStatus.LoggedOut), Agent("carl", AgentStatus.Available)],
        Tiers = [new("support@one", "anna"), new("sales@two", "bert.two"), new("support@one", "carl"), new("sales@two", "carl")],
    };

    public static async Task<Site> OpenAsync(Func<WebOptions, WebOptions>? change = null)
    {
        var site = await Site.OpenAsync(Config, change: change);
        site.Engine.Do(new CallerJoined(new CallId(2), "sales@two", "uuid-2", "5550002222", "Zora", "sales@two"));
        Assert.Equal("carl", Assert.Single(site.Engine.Snapshot().Callers).Agent);
        site.Engine.Do(new CallerJoined(new CallId(1), "support@one", "uuid-1", "5550001111", "Otto", "support@one"));
        site.Engine.Do(new CallerJoined(new CallId(3), "sales@two", "uuid-3", "5550002222", "Zora", "sales@two"));
        foreach (string tenant in new[] { "one", "two" })
        {
            string[] queues = [$"*@{tenant}"];
            await site.PutUserAsync($"viktor.{tenant}", new { role = "Viewer", password = Site.Password, queues });
            await site.TokenAsync($"robot.{tenant}", new { role = "Viewer", queues });
        }
        return site;
    }

    private static AgentConfig Agent(string name, AgentStatus status) =>
        new() { Name = name, Contact = $"user/{name}", InitialStatus = status };

    private static Dictionary<string, string> Values(string agent, string queue, string call, string user) => new()
    {
        ["agent"] = agent, ["queue"] = queue, ["call"] = call, ["name"] = user, ["offer"] = "offer-1", ["queues"] = queue,
        ["what"] = "queues", ["day"] = "", ["interval"] = "15", ["format"] = "json", ["after"] = "", ["requirement"] = "",
        ["status"] = "Available", ["reason"] = "", ["mode"] = "draining", ["MonitorRequest.mode"] = "listen", ["phone"] = "1000",
        ["extension"] = "9000", ["code"] = "solved", ["role"] = "Viewer", ["password"] = Site.Password, ["token"] = "forged",
        ["UserRequest.agent"] = "",
    };
}
