using Acd.Conformance.Tests.Framework;

namespace Acd.Conformance.Tests.Cases;

/// <summary>
/// The module is unloaded and loaded again. These cases come first: once one has tracked a channel twice, mod_callcenter can't be unloaded
/// any more.
/// </summary>
internal static class RestartCases
{
    public static IReadOnlyList<Case> List { get; } =
    [
        new("restart-kept", "reload of the module: agents, their settings and counters, and tiers that came by command", KeptAsync)
        {
            ComesFirst = true,
        },
        new("restart-configured", "reload of the module: an agent of the XML whose status was set", ConfiguredAsync)
        {
            ComesFirst = true,
            Agents = ["""<agent name="@.x" type="callback" contact="null/x" status="Logged Out"/>"""],
            Tiers = ["""<tier agent="@.x" queue="@.q" level="2" position="3"/>"""],
        },
        new("restart-busy", "unload of the module while a caller waits is refused", BusyAsync),
        new("restart-tracked", "unload of the module while a tracked call is up is refused", TrackedAsync)
        {
            ComesFirst = true,
        },
    ];

    private static async Task KeptAsync(Probe probe)
    {
        string agent = await probe.AgentAsync(new AgentSpec("z", "null/z")
        {
            Level = 2,
            Position = 3,
            Settings = [("wrap_up_time", "7"), ("max_no_answer", "4"), ("ready_time", "4102444800")],
        });
        await probe.DoAsync("agent set status @.z 'On Break'");
        await probe.DoAsync("agent set state @.z Idle");
        await ReloadAsync(probe);
        probe.Check.Is(
            "agent",
            await probe.AgentFieldAsync(agent, "type", "contact", "status", "state", "wrap_up_time", "max_no_answer", "ready_time"),
            "callback|null/z|On Break|Waiting|7|4|4102444800");
        probe.Check.Is("tier", (await probe.ListAsync("queue list tiers @.q")).Of(probe.Queue, "state", "level", "position"), "Ready|2|3");
    }

    private static async Task ConfiguredAsync(Probe probe)
    {
        await probe.DoAsync("agent set status @.x 'On Break'");
        await probe.DoAsync("agent set wrap_up_time @.x 9");
        await probe.DoAsync("tier set level @.q @.x 9");
        await ReloadAsync(probe);
        probe.Check.Is(
            "status", await probe.AgentFieldAsync("@.x", "status"), "Logged Out", "On Break", "a restart isn't a reason to log people out");
        probe.Check.Is("what XML doesn't say", await probe.AgentFieldAsync("@.x", "wrap_up_time"), "9");
        probe.Check.Is("tier", (await probe.ListAsync("queue list tiers @.q")).Of(probe.Queue, "level", "position"), "2|3");
    }

    private static async Task BusyAsync(Probe probe)
    {
        Caller caller = await probe.CallAsync();
        await caller.JoinsAsync();
        string reply = await probe.ApiAsync($"unload {probe.Module.Name}");
        probe.Check.Is("unload", reply, "-ERR [Module in use.]");
        probe.Check.Is("he waits", await caller.IsUpAsync(), stock: true);
        await probe.ReplyIsAsync("queue count members @.q", "1\n");
    }

    private static async Task TrackedAsync(Probe probe)
    {
        string agent = await probe.AgentAsync("z", "null/z");
        Caller outside = new(probe, Guid.NewGuid().ToString());
        await probe.ApiAsync($"originate {{origination_uuid={outside.Uuid}}}null/outside callcenter_track:@.z,park: inline");
        await Probe.UntilAsync("he is tracked", async () => await probe.AgentFieldAsync(agent, "external_calls_count") == "1");
        probe.Check.Is("unload", await probe.ApiAsync($"unload {probe.Module.Name}"), "-ERR [Module in use.]");
        await outside.HangUpAsync();
        await Probe.UntilAsync("he is free", async () => await probe.AgentFieldAsync(agent, "external_calls_count") == "0");
        await ReloadAsync(probe);
    }

    private static async Task ReloadAsync(Probe probe)
    {
        string reply = await probe.ApiAsync($"reload {probe.Module.Name}");
        probe.Check.Is("reload", reply.Contains("+OK module loaded", StringComparison.Ordinal), stock: true);
        await Probe.UntilAsync("the module answers", async () => int.TryParse(await probe.CcAsync("queue count"), out _));
    }
}
