using System.Text;
using System.Text.Json;
using Acd.Live.Tests.Support;

namespace Acd.Conformance.Tests.Framework;

/// <summary>What a case does things with and notes what it sees. In its texts "@" stands for the case's id.</summary>
public sealed class Probe
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly Exchange _exchange;
    private readonly Case _case;
    private readonly EslClient _esl;
    private readonly HashSet<string> _agents = [];

    /// <summary>As it was before the case changed it; null: it didn't.</summary>
    private string? _configuration;

    public Probe(Exchange exchange, Case of, EslClient esl)
    {
        _exchange = exchange;
        _case = of;
        _esl = esl;
        Events = new Observed(esl, of.Id + ".");
        Check = new Checks(exchange.Module, text => text.Replace(of.Id + ".", "@.", StringComparison.Ordinal));
    }

    public Checks Check { get; }

    public Module Module => _exchange.Module;

    public Observed Events { get; }

    public IReadOnlyList<Finding> Findings => Check.Findings;

    /// <summary>The case's first queue.</summary>
    public string Queue => $"{_case.Id}.{_case.Queues[0].Suffix}";

    public FreeSwitchFolder Folder => _exchange.Switch.Folder;

    /// <summary>FreeSWITCH's log so far.</summary>
    public string Log => _exchange.Switch.Log;

    public string Full(string text) => text.Replace("@", _case.Id, StringComparison.Ordinal);

    /// <summary>A console command's output without the last line feed.</summary>
    public Task<string> ApiAsync(string command) => _esl.ApiAsync(Full(command));

    /// <summary>Output of callcenter_config to the last byte; the event socket says "-ERR no reply" when there is none.</summary>
    public async Task<string> CcAsync(string arguments)
    {
        string full = Full(arguments);
        if (full.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var section, var verb, var name, ..]
            && section.Equals("agent", StringComparison.OrdinalIgnoreCase) && verb.Equals("add", StringComparison.OrdinalIgnoreCase))
            _agents.Add(name);
        return await _esl.ApiTextAsync("callcenter_config " + full);
    }

    /// <summary>Output of callcenter_config whose arguments need not be text in UTF-8: each char is a byte.</summary>
    public Task<string> CcBytesAsync(string arguments) =>
        _esl.ApiBytesAsync("callcenter_config", Encoding.Latin1.GetBytes(Full(arguments)));

    /// <summary>Output of the JSON API given these bytes.</summary>
    public Task<string> JsonBytesAsync(string text) => _esl.ApiBytesAsync("json", Encoding.Latin1.GetBytes(text));

    /// <summary>Output of callcenter_break given these bytes.</summary>
    public Task<string> BreakBytesAsync(string arguments) => _esl.ApiBytesAsync("callcenter_break", Encoding.Latin1.GetBytes(arguments));

    /// <summary>Fires an event whose headers are these bytes.</summary>
    public Task FireBytesAsync(string eventName, string headers) => _esl.FireBytesAsync(eventName, Encoding.Latin1.GetBytes(headers));

    /// <summary>A parked channel runs an application to its end; each char of <paramref name="argument"/> is a byte.</summary>
    public async Task ExecuteAsync(string uuid, string application, string argument)
    {
        int before = Count();
        await _esl.ExecuteAsync(uuid, application, Encoding.Latin1.GetBytes(Full(argument)));
        await UntilAsync($"{application} is over", () => Task.FromResult(Count() > before));

        int Count() => Events.All.Count(
            e => e.Name == "CHANNEL_EXECUTE_COMPLETE" && e.Uuid == uuid && e["Application"] == application);
    }

    /// <summary>A parked channel begins an application.</summary>
    public Task BeginAsync(string uuid, string application, string argument) =>
        _esl.ExecuteAsync(uuid, application, Encoding.Latin1.GetBytes(Full(argument)));

    public async Task<CcTable> ListAsync(string arguments) => new(await CcAsync(arguments));

    public async Task ReplyIsAsync(string arguments, string stock) => Check.Is(arguments, await CcAsync(arguments), Full(stock));

    public async Task ReplyIsAsync(string arguments, string stock, string better, string because) =>
        Check.Is(arguments, await CcAsync(arguments), Full(stock), Full(better), because);

    /// <summary>Commands in this order, and mod_callcenter's replies.</summary>
    public async Task RepliesAreAsync(params (string Arguments, string Stock)[] talk)
    {
        foreach ((string arguments, string stock) in talk)
            await ReplyIsAsync(arguments, stock);
    }

    /// <summary>Changes callcenter.conf.xml and makes FreeSWITCH read its XML again; no module has looked at it yet.</summary>
    public async Task EditConfigurationAsync(string from, string to)
    {
        string file = Configuration.CallcenterConf(Folder);
        string text = await File.ReadAllTextAsync(file);
        _configuration ??= text;
        if (!text.Contains(Full(from), StringComparison.Ordinal))
            throw new InvalidOperationException($"The configuration has no {Full(from)}.");
        await File.WriteAllTextAsync(file, text.Replace(Full(from), Full(to), StringComparison.Ordinal));
        await ApiAsync("reloadxml");
    }

    /// <summary>A command whose success the case takes for granted.</summary>
    public async Task DoAsync(string arguments)
    {
        string reply = await CcAsync(arguments);
        if (reply != "+OK\n")
            throw new InvalidOperationException($"{arguments}: {reply.TrimEnd('\n')}.");
    }

    /// <summary>
    /// An agent with a place in the case's first queue, Available, gives his full name. <paramref name="settings"/>: keys and values of
    /// `agent set`, carried out before the status.
    /// </summary>
    public async Task<string> AgentAsync(AgentSpec spec)
    {
        string name = Full("@." + spec.Name);
        await DoAsync($"agent add {name} {spec.Type}");
        await DoAsync($"agent set contact {name} '{spec.Contact}'");
        foreach ((string key, string value) in spec.Settings)
            await DoAsync($"agent set {key} {name} '{value}'");
        foreach (string queue in spec.Queues)
            await DoAsync($"tier add @.{queue} {name} {spec.Level} {spec.Position}");
        await DoAsync($"agent set status {name} '{spec.Status}'");
        return name;
    }

    public Task<string> AgentAsync(string name, string contact) => AgentAsync(new AgentSpec(name, contact));

    /// <summary>A caller for the case's first queue, who parks when the queue lets go of him.</summary>
    public Task<Caller> CallAsync(params (string Name, string Value)[] variables) =>
        CallAsync(Queue, new CallOptions { Variables = variables });

    public async Task<Caller> CallAsync(string queue, CallOptions options)
    {
        string uuid = Guid.NewGuid().ToString();
        IEnumerable<string> variables = options.Variables.Select(one => $",{one.Name}={Full(one.Value)}");
        string applications = $"{options.Before}callcenter:{queue},park:";
        string reply = await ApiAsync(
            $"originate {{origination_uuid={uuid}{string.Concat(variables)}}}null/{options.Number} {applications} inline");
        return reply == $"+OK {uuid}" ? new Caller(this, uuid) : throw new InvalidOperationException($"The caller can't call: {reply}.");
    }

    /// <summary>Ends the agent's leg of a call that began with <paramref name="connected"/>, a bridge-agent-start.</summary>
    public Task HangUpAgentAsync(EslEvent connected) => ApiAsync($"uuid_kill {connected["CC-Agent-UUID"]}");

    /// <summary>A caller talks to whoever takes the call until the agent hangs up; gives the agent's name.</summary>
    public async Task<string> TalkAsync(double seconds)
    {
        Caller caller = await CallAsync();
        EslEvent connected = await caller.ConnectedAsync();
        string agent = connected["CC-Agent"];
        await AgentIsAsync(agent, "In a queue call");
        await LetPassAsync(seconds);
        await HangUpAgentAsync(connected);
        await caller.LeavesAsync();
        await AgentIsAsync(agent, "Waiting");
        return agent;
    }

    /// <summary>Fires an event into FreeSWITCH.</summary>
    public Task FireAsync(string eventName, params (string Name, string Value)[] headers) => _esl.FireAsync(eventName, headers);

    /// <summary>Waits until a condition holds.</summary>
    public static Task UntilAsync(string what, Func<Task<bool>> condition) => Eventually.HoldsAsync(what, Patience, condition);

    /// <summary>Lets time pass in which something might happen that should not, or in which a count is taken.</summary>
    public static Task LetPassAsync(double seconds) =>
        Task.Delay(TimeSpan.FromSeconds(seconds), TestContext.Current.CancellationToken);

    /// <summary>One field of an agent as `agent list` shows it.</summary>
    public async Task<string> AgentFieldAsync(string name, params string[] columns) =>
        (await ListAsync($"agent list {Full(name)}")).Of(Full(name), columns);

    /// <summary>The state of an agent's place in the case's first queue.</summary>
    public async Task<string> TierStateAsync(string agent) =>
        (await ListAsync($"queue list tiers {Queue}")).Rows.Where(row => row[1] == Full(agent)).Select(row => row[2]).FirstOrDefault("");

    public Task AgentIsAsync(string name, string state) =>
        UntilAsync($"{name} is {state}", async () => await AgentFieldAsync(name, "state") == state);

    /// <summary>Names of the agents who were offered a caller, in this order, without the case's id.</summary>
    public IReadOnlyList<string> Offered() => [.. Events.Of("agent-offering").Select(e => e["CC-Agent"][(_case.Id.Length + 1)..])];

    /// <summary>Names of an event's CC- headers, sorted.</summary>
    public static string Headers(EslEvent e) =>
        string.Join(' ', e.HeaderNames.Where(name => name.StartsWith("CC-", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    /// <summary>What happened in callcenter::info, in order: the actions, states in brackets.</summary>
    public IReadOnlyList<string> Actions() =>
        [.. Events.Info.Select(e => e["CC-Agent-State"] is { Length: > 0 } state ? $"{e["CC-Action"]}({state})" : e["CC-Action"])];

    /// <summary>Ends all channels, deletes all agents that were added, puts the configuration back.</summary>
    public async Task CleanUpAsync()
    {
        if (_configuration is not null)
        {
            await File.WriteAllTextAsync(Configuration.CallcenterConf(Folder), _configuration);
            await _esl.ApiAsync("reloadxml");
        }

        await Eventually.HoldsAsync("no channel is left", Patience, HangUpAllAsync);
        foreach (string name in _agents)
            await _esl.ApiAsync($"callcenter_config agent del {name}");
    }

    /// <summary>
    /// True when there is none, and none that isn't listed yet, which would meet the next case. Not with hupall: it meets legs that are
    /// just being made, too, and then the null endpoint of FreeSWITCH 1.11.1, which has nothing to hang up yet, ends the whole process
    /// (null_channel_kill_channel in mod_loopback.c). A channel that is listed has been made.
    /// </summary>
    private async Task<bool> HangUpAllAsync()
    {
        using var list = JsonDocument.Parse(await _esl.ApiAsync("show channels as json"));
        if (!list.RootElement.TryGetProperty("rows", out JsonElement rows))
            return (await _esl.ApiAsync("status")).Contains("\n0 session(s) - peak", StringComparison.Ordinal);
        foreach (JsonElement channel in rows.EnumerateArray())
            await _esl.ApiAsync($"uuid_kill {channel.GetProperty("uuid").GetString()} MANAGER_REQUEST");
        return false;
    }
}
