using System.Text.Json;

namespace Acd.Live.Tests.Support;

/// <summary>
/// Base of all live tests: skips when the machine lacks what they need, runs one call centre, and when a test fails prints what everybody
/// in it had to say and keeps their files.
/// </summary>
public abstract class LiveTest : IAsyncLifetime
{
    /// <summary>For what needs a few SIP messages or an event: hundreds of times longer than it takes.</summary>
    protected static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    /// <summary>For what a full machine or a time-out of SIP may hold up.</summary>
    protected static readonly TimeSpan InTheEnd = TimeSpan.FromSeconds(90);

    private readonly List<Sipp> _sipps = [];
    private FreeSwitchInstance? _switch;
    private FreeSwitchOptions _options = new();

    protected FreeSwitchInstance Switch => _switch ?? throw new InvalidOperationException("StartAsync comes first.");

    public ValueTask InitializeAsync()
    {
        if (FreeSwitchInstallation.Found is null)
            Assert.Skip("LIVE TEST NOT RUN: " + FreeSwitchInstallation.Missing);
        if (SippInstallation.Binary is null)
            Assert.Skip("LIVE TEST NOT RUN: " + SippInstallation.Missing);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        if (TestContext.Current.TestState?.Result != TestResult.Failed)
        {
            if (_switch is not null)
                await Departures.AddAsync(TestContext.Current.Test?.TestDisplayName ?? GetType().Name, _switch, StopAsync);
        }
        else
        {
            // Before anything is stopped: what counts is how things stood when the test failed.
            Report();
            await StopAsync();
        }

        GC.SuppressFinalize(this);
    }

    private async Task StopAsync()
    {
        if (_switch is not null)
            await _switch.DisposeAsync();
        foreach (Sipp sipp in _sipps)
            sipp.Dispose();
    }

    /// <summary>Starts the exchange and listens to the events the tests ask about.</summary>
    protected async Task StartAsync(FreeSwitchOptions options)
    {
        _options = options;
        _switch = await FreeSwitchInstance.StartAsync(FreeSwitchInstallation.Found!, options);
        await ListenAsync();
    }

    /// <summary>Starts it again after it has ended, with the same files and ports.</summary>
    protected async Task StartAgainAsync()
    {
        FreeSwitchInstance before = Switch;
        await before.DisposeAsync();
        _switch = await FreeSwitchInstance.StartAsync(FreeSwitchInstallation.Found!, _options, before.Folder);
        await ListenAsync();
    }

    /// <summary>Waits until its process has begun anew by itself.</summary>
    protected async Task BegunAnewAsync()
    {
        await Switch.BegunAnewAsync(InTheEnd);
        await ListenAsync();
    }

    private async Task ListenAsync()
    {
        if (_options.EventSocket)
            await Switch.Esl.SubscribeAsync(
                "CHANNEL_CREATE", "CHANNEL_PROGRESS", "CHANNEL_ANSWER", "CHANNEL_BRIDGE", "CHANNEL_HANGUP_COMPLETE");
    }

    protected Sipp StartAgents(SippScenario scenario, int port, SippCalls? calls = null) =>
        Keep(Sipp.StartAgents(SippInstallation.Binary!, NextFolder("agents"), scenario, port, calls ?? SippCalls.UntilStopped));

    protected Sipp StartCallers(SippScenario scenario, SippCalls calls) =>
        Keep(Sipp.StartCallers(SippInstallation.Binary!, NextFolder("callers"), scenario, Switch.Folder.SipPort, calls));

    protected Task<string> ApiAsync(string command) => Switch.Esl.ApiAsync(command);

    /// <summary>Makes the SIPp at the other end of the channel hang up.</summary>
    protected async Task TellToHangUpAsync(EslEvent channel)
    {
        // FreeSWITCH sends INFO only to its like, unless told otherwise.
        await ApiAsync($"uuid_setvar {channel.Uuid} fs_send_unsupported_info true");
        // Before the ACK has come in it drops the request without a word, so it is asked again until the channel is gone.
        await Eventually.HoldsAsync("the channel is told to hang up", Soon, async () =>
        {
            await ApiAsync($"uuid_send_info {channel.Uuid} hang-up");
            return await IsGoneAsync(channel, TimeSpan.FromSeconds(1));
        });
    }

    private async Task<bool> IsGoneAsync(EslEvent channel, TimeSpan within)
    {
        try
        {
            await Eventually.HoldsAsync(
                "the channel is gone", within, async () => await ApiAsync($"uuid_exists {channel.Uuid}") == "false");
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    protected Task<EslEvent> CallerAnsweredAsync() =>
        Switch.Esl.EventAsync("a caller is answered", Soon, e => e.Name == "CHANNEL_ANSWER" && e.IsCaller);

    protected Task<EslEvent> PhoneRingsAsync() =>
        Switch.Esl.EventAsync("an agent's phone rings", Soon, e => e.Name == "CHANNEL_PROGRESS" && !e.IsCaller);

    protected Task<EslEvent> ConnectedAsync() => Switch.Esl.EventAsync("a caller is connected", Soon, e => e.Name == "CHANNEL_BRIDGE");

    /// <summary>The end of a caller's channel, with all its variables.</summary>
    protected Task<EslEvent> CallerEndedAsync() => CallerEndedAsync(Soon);

    protected Task<EslEvent> CallerEndedAsync(TimeSpan within) =>
        Switch.Esl.EventAsync("a caller's channel ends", within, e => e.Name == "CHANNEL_HANGUP_COMPLETE" && e.IsCaller);

    protected Task<EslEvent> EndOfAsync(EslEvent channel) => EndOfAsync(channel, Soon);

    protected Task<EslEvent> EndOfAsync(EslEvent channel, TimeSpan within) =>
        Switch.Esl.EventAsync("the channel ends", within, e => e.Name == "CHANNEL_HANGUP_COMPLETE" && e.Uuid == channel.Uuid);

    /// <summary>What the module says of itself.</summary>
    protected async Task<JsonElement> ShimAsync()
    {
        using var json = JsonDocument.Parse(await ApiAsync("acd shim --json"));
        return json.RootElement.Clone();
    }

    /// <summary>The values of the only row of the records that the query gives, as soon as it is there.</summary>
    protected Task<List<string>> RowAsync(string sql) => new EmbeddedRecords(Switch.Folder).RowAsync(sql, Soon);

    /// <summary>Waits until `acd agent list` shows the agent in that state.</summary>
    protected Task AgentIsAsync(string name, string state) => AgentIsAsync(name, state, Soon);

    protected async Task AgentIsAsync(string name, string state, TimeSpan within)
    {
        string seen = "";
        await Eventually.HoldsAsync(
            $"{name} is {state}", within,
            async () => (seen = (await AgentAsync(name)).State) == state,
            () => $"Last seen: {seen}.");
    }

    protected async Task<AgentRow> AgentAsync(string name) =>
        (await AgentRow.ListAsync(Switch.Esl)).Single(agent => agent.Name == name);

    /// <summary>Waits until the switch has no channel left: every leg we originated has ended.</summary>
    protected Task NoChannelIsLeftAsync() => NoChannelIsLeftAsync(Soon);

    protected Task NoChannelIsLeftAsync(TimeSpan within) => ChannelsAreLeftAsync(0, within);

    /// <summary>
    /// Waits until the switch has so many channels. It counts rows of its database, and a channel's row goes a while after the phone
    /// has heard that its call is over: one look isn't enough.
    /// </summary>
    protected async Task ChannelsAreLeftAsync(int count, TimeSpan within)
    {
        string seen = "";
        await Eventually.HoldsAsync($"{count} channels are left", within,
            async () => (seen = await ApiAsync("show channels count")).Trim().StartsWith($"{count} total", StringComparison.Ordinal),
            () => seen);
    }

    private Sipp Keep(Sipp sipp)
    {
        _sipps.Add(sipp);
        return sipp;
    }

    private string NextFolder(string role) => Path.Combine(Switch.Folder.Root, $"sipp-{_sipps.Count}-{role}");

    private void Report()
    {
        ITestOutputHelper? output = TestContext.Current.TestOutputHelper;
        if (_switch is not null)
            output?.WriteLine(_switch.Describe());
        foreach (Sipp sipp in _sipps)
            output?.WriteLine(sipp.Describe());
    }
}
