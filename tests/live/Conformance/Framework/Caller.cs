using Acd.Live.Tests.Support;

namespace Acd.Conformance.Tests.Framework;

/// <summary>A channel that calls a queue.</summary>
public sealed class Caller(Probe probe, string uuid)
{
    public string Uuid => uuid;

    public Task HangUpAsync() => probe.ApiAsync($"uuid_kill {uuid}");

    /// <summary>The channel receives these digits.</summary>
    public Task PressAsync(string digits) => probe.ApiAsync($"uuid_recv_dtmf {uuid} {digits}");

    /// <summary>A variable of the living channel; empty when it isn't set.</summary>
    public async Task<string> VariableAsync(string name)
    {
        string value = await probe.ApiAsync($"uuid_getvar {uuid} {name}");
        return value == "_undef_" ? "" : value;
    }

    public async Task<bool> IsUpAsync() => await probe.ApiAsync($"uuid_exists {uuid}") == "true";

    /// <summary>Left the application by itself and went on in its dialplan, where "park" comes next.</summary>
    public Task<EslEvent> GoesOnAsync() => probe.Events.FirstAsync("the caller goes on in the dialplan", IsParked);

    public Task<EslEvent> JoinsAsync() => probe.Events.ActionAsync("member-queue-start", IsHis);

    public Task<EslEvent> LeavesAsync() => probe.Events.ActionAsync("member-queue-end", IsHis);

    public Task<EslEvent> ConnectedAsync() => probe.Events.ActionAsync("bridge-agent-start", IsHis);

    /// <summary>The end of the channel with all its variables.</summary>
    public Task<EslEvent> EndsAsync() =>
        probe.Events.FirstAsync("the caller's channel ends", e => e.Name == "CHANNEL_HANGUP_COMPLETE" && e.Uuid == uuid);

    private bool IsParked(EslEvent e) => e.Name == "CHANNEL_PARK" && e.Uuid == uuid;

    private bool IsHis(EslEvent e) => e["CC-Member-Session-UUID"] == uuid;
}
