namespace Acd.CallCenter.Events;

/// <summary>The <c>callcenter::info</c> events about agents, header by header.</summary>
internal static class AgentEvents
{
    public static SwitchEvent Added(string agent, string type) => Info(new HeaderList
    {
        { "CC-Agent", agent },
        { "CC-Agent-Type", type },
        { "CC-Action", "agent-add" },
    });

    public static SwitchEvent StatusChanged(string agent, string status) => Info(new HeaderList
    {
        { "CC-Agent", agent },
        { "CC-Action", "agent-status-change" },
        { "CC-Agent-Status", status },
    });

    public static SwitchEvent StateChanged(string agent, string state) => Info(new HeaderList
    {
        { "CC-Agent", agent },
        { "CC-Action", "agent-state-change" },
        { "CC-Agent-State", state },
    });

    public static SwitchEvent ContactChanged(string agent, string contact) => Info(new HeaderList
    {
        { "CC-Agent", agent },
        { "CC-Action", "agent-contact-change" },
        { "CC-Agent-Contact", contact },
    });

    /// <param name="agent">The agent.</param>
    /// <param name="key">As typed; status, state and uuid have a header of their usual spelling, any other case is echoed.</param>
    /// <param name="value">What was answered.</param>
    public static SwitchEvent Asked(string agent, string key, string value) => Info(new HeaderList
    {
        { "CC-Agent", agent },
        { "CC-Action", $"agent-{key}-get" },
        { HeaderOf(key), value },
    });

    /// <param name="agent">The agent.</param>
    /// <param name="limit">The limit, not the count: mod_callcenter's way.</param>
    /// <param name="status">What he becomes.</param>
    /// <param name="member">The caller he didn't answer.</param>
    public static SwitchEvent MaxNoAnswer(string agent, long limit, string status, MemberIdentity member) => Info(new HeaderList
    {
        { "CC-Agent", agent },
        { "CC-Action", "agent-max-no-answer" },
        { "CC-Agent-No-Answer-Count", limit },
        { "CC-Agent-No-Answer-Status", status },
        { "CC-Member-UUID", member.Uuid },
        { "CC-Member-Session-UUID", member.SessionUuid },
    });

    private static string HeaderOf(string key) => key switch
    {
        "status" => "CC-Agent-Status",
        "state" => "CC-Agent-State",
        "uuid" => "CC-Agent-UUID",
        _ => $"CC-Agent-{key}",
    };

    private static SwitchEvent Info(HeaderList headers) => CallCenterInfo.Event("", headers);
}
