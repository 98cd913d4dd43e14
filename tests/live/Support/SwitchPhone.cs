namespace Acd.Live.Tests.Support;

/// <summary>
/// An agent's phone with a SIP stack and a mind of its own: another FreeSWITCH, registered at the exchange as the user of
/// <see cref="Registrar"/>. It rings until it is asked to answer, cancelled or picked up, and gives back what it hears.
/// </summary>
public sealed class SwitchPhone : IAsyncDisposable
{
    /// <summary>What heeding a NOTIFY with "Event: talk" leads to: mod_sofia answers and goes to this extension.</summary>
    private const string AskedExtension = "auto_answer";

    private const string PickedUpExtension = "picked-up";

    private readonly FreeSwitchInstance _switch;

    private SwitchPhone(FreeSwitchInstance freeSwitch) => _switch = freeSwitch;

    public string Describe() => _switch.Describe();

    /// <summary>Starts it, and returns when it has registered.</summary>
    /// <param name="exchangePort">Of the exchange.</param>
    /// <param name="ring">The application that tells the caller that it rings: 180 or 183.</param>
    /// <param name="heeds">False: it acknowledges a NOTIFY in a dialog and does nothing.</param>
    /// <param name="within">How long it may take.</param>
    public static async Task<SwitchPhone> StartAsync(int exchangePort, string ring, bool heeds, TimeSpan within)
    {
        var phone = new SwitchPhone(await FreeSwitchInstance.StartAsync(
            FreeSwitchInstallation.Found!, new FreeSwitchOptions { Prepare = folder => Prepare(folder, exchangePort, ring, heeds) }));
        string seen = "";
        await phone._switch.Esl.SubscribeAsync("CHANNEL_PROGRESS", "CHANNEL_PROGRESS_MEDIA", "CHANNEL_ANSWER", "CHANNEL_HANGUP_COMPLETE");
        await Eventually.HoldsAsync(
            "the phone has registered", within,
            async () =>
            {
                seen = await phone._switch.Esl.ApiAsync("sofia status gateway exchange");
                return seen.Contains("REGED", StringComparison.Ordinal);
            },
            () => seen);
        return phone;
    }

    /// <summary>The call it rings for, as soon as it rings.</summary>
    public Task<EslEvent> RingsAsync(TimeSpan within) => _switch.Esl.EventAsync(
        "the phone rings", within, e => e.Name.StartsWith("CHANNEL_PROGRESS", StringComparison.Ordinal));

    /// <summary>It answers because it was asked to.</summary>
    public async Task AnswersByItselfAsync(EslEvent call, TimeSpan within)
    {
        await AnswersAsync(call, within);
        await Eventually.HoldsAsync("the call is where FreeSWITCH takes those it was asked to answer", within, async () =>
            await _switch.Esl.ApiAsync($"uuid_getvar {call.Uuid} destination_number") == AskedExtension);
    }

    /// <summary>Nobody has answered, and it still rings.</summary>
    public async Task<bool> RingsOnAsync(EslEvent call) =>
        !_switch.Esl.Events.Any(e => e.Name is "CHANNEL_ANSWER" or "CHANNEL_HANGUP_COMPLETE" && e.Uuid == call.Uuid)
        && await _switch.Esl.ApiAsync($"uuid_exists {call.Uuid}") == "true";

    /// <summary>The agent picks it up.</summary>
    public async Task PickUpAsync(EslEvent call, TimeSpan within)
    {
        await _switch.Esl.ApiAsync($"uuid_transfer {call.Uuid} {PickedUpExtension}");
        await AnswersAsync(call, within);
    }

    /// <summary>The cause with which the call ended.</summary>
    public async Task<string> EndsAsync(EslEvent call, TimeSpan within)
    {
        EslEvent ended = await _switch.Esl.EventAsync(
            "the phone's call ends", within, e => e.Name == "CHANNEL_HANGUP_COMPLETE" && e.Uuid == call.Uuid);
        return ended.HangupCause;
    }

    /// <summary>Stops it. Its files stay, for whoever wants to look; see <see cref="Delete"/>.</summary>
    public ValueTask DisposeAsync() => _switch.DisposeAsync();

    public void Delete() => _switch.Folder.Delete();

    private Task<EslEvent> AnswersAsync(EslEvent call, TimeSpan within) =>
        _switch.Esl.EventAsync("the phone answers", within, e => e.Name == "CHANNEL_ANSWER" && e.Uuid == call.Uuid);

    private static void Prepare(FreeSwitchFolder folder, int exchangePort, string ring, bool heeds)
    {
        // A phone has no queues.
        FreeSwitchFolder.Replace(folder.ModuleList, """<load module="mod_acd"/>""", "");
        FreeSwitchFolder.Replace(folder.Profile, "<settings>", $"""
            <gateways><gateway name="exchange">
              <param name="username" value="{Registrar.User}"/><param name="password" value="{Registrar.Password}"/>
              <param name="realm" value="{Registrar.Domain}"/><param name="proxy" value="127.0.0.1:{exchangePort}"/>
              <param name="register" value="true"/><param name="retry-seconds" value="1"/><param name="extension" value="desk"/>
            </gateway></gateways><settings>
            """);
        // With this mod_sofia hands NOTIFYs on to whom a call is bridged with, here nobody, and doesn't look what they want.
        if (!heeds)
            folder.SetProfile("proxy-notify-events", "all");
        folder.AddToDialplan($"""
            <extension name="desk"><condition field="destination_number" expression="^desk$">
              <action application="{ring}"/><action application="sleep" data="60000"/></condition></extension>
            <extension name="asked"><condition field="destination_number" expression="^{AskedExtension}$">
              <action application="echo"/></condition></extension>
            <extension name="picked up"><condition field="destination_number" expression="^{PickedUpExtension}$">
              <action application="answer"/><action application="echo"/></condition></extension>
            """);
    }
}
