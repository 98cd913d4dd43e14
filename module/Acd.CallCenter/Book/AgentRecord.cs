using Acd.CallCenter.Keeping;
using Acd.CallCenter.Rows;
using Acd.CallCenter.States;
using Acd.Engine.Agents;
using Acd.Engine.Config;

namespace Acd.CallCenter.Book;

/// <summary>One agent: what configuration and commands say of him, and what has become of him. Epochs are Unix time, seconds.</summary>
internal sealed class AgentRecord(string name, AgentKind kind, AgentConfig template)
{
    /// <summary>
    /// Dialling nothing fails with DESTINATION_OUT_OF_ORDER in mod_callcenter; the engine wants a contact, and FreeSWITCH has one that
    /// fails just so.
    /// </summary>
    private const string NoContact = "error/DESTINATION_OUT_OF_ORDER";

    private const int RingSecondsMax = 3600;

    public string Name { get; } = name;

    public AgentKind Kind
    {
        get;
        set
        {
            field = value;
            KindText = Spellings.AgentType.Of(value);
        }
    } = kind;

    /// <summary>As lists and events show it; after <see cref="Kind"/> is set, as it is usually spelt.</summary>
    public string KindText { get; set; } = Spellings.AgentType.Of(kind);

    /// <summary>What mod_callcenter has no word for.</summary>
    public AgentConfig Template { get; set; } = template;

    /// <summary>The configuration has him.</summary>
    public bool IsConfigured { get; set; }

    public string? Contact { get; set; }

    /// <summary>By <see cref="AgentNumber"/>.</summary>
    public long[] Numbers { get; } = new long[Enum.GetValues<AgentNumber>().Length];

    public AgentStatus Status
    {
        get;
        set
        {
            field = value;
            StatusText = Spellings.AgentStatus.Of(value);
        }
    } = AgentStatus.LoggedOut;

    /// <inheritdoc cref="KindText"/>
    public string StatusText { get; set; } = Spellings.AgentStatus.Of(AgentStatus.LoggedOut);

    public AgentActivity State
    {
        get;
        set
        {
            field = value;
            StateText = Spellings.AgentState.Of(value);
        }
    } = AgentActivity.Waiting;

    /// <inheritdoc cref="KindText"/>
    public string StateText { get; set; } = Spellings.AgentState.Of(AgentActivity.Waiting);

    public string Uuid { get; set; } = "";

    public long LastBridgeStart { get; set; }

    public long LastBridgeEnd { get; set; }

    public long LastOfferedCall { get; set; }

    public long LastStatusChange { get; set; }

    public long NoAnswerCount { get; set; }

    public long CallsAnswered { get; set; }

    public long TalkTime { get; set; }

    public long ExternalCallsCount { get; set; }

    /// <summary>The leg he stood by with turned out to be gone; the engine is still to be told.</summary>
    public bool HasLostLeg { get; set; }

    /// <summary>Not to be offered before, by command; the engine's own rests aren't in it.</summary>
    public long HeldUntil { get; set; }

    /// <summary>The engine was told that he can't be offered: a state set by hand, or <see cref="HeldUntil"/>.</summary>
    public bool IsHeld { get; set; }

    /// <summary>The engine has put him on a break after his one call; mod_callcenter shows him On Demand and Idle.</summary>
    public bool RestsOnDemand { get; set; }

    public static AgentRecord Of(KeptAgent kept, AgentConfig template)
    {
        AgentRecord agent = new(kept.Name, kept.Kind, template)
        {
            Contact = kept.Contact, Status = kept.Status, LastBridgeStart = kept.LastBridgeStart, LastBridgeEnd = kept.LastBridgeEnd,
            LastOfferedCall = kept.LastOfferedCall, LastStatusChange = kept.LastStatusChange, NoAnswerCount = kept.NoAnswerCount,
            CallsAnswered = kept.CallsAnswered, TalkTime = kept.TalkTime, IsConfigured = kept.IsConfigured,
        };
        for (int i = 0; i < Math.Min(kept.Numbers.Count, agent.Numbers.Length); i++)
        {
            agent.Numbers[i] = kept.Numbers[i];
        }

        agent.HeldUntil = agent.Of(AgentNumber.ReadyTime);
        return agent;
    }

    public KeptAgent ToKept(IReadOnlyList<KeptTier> tiers) => new(Name, Kind)
    {
        Contact = Contact, Status = Status, Numbers = [.. Numbers], LastBridgeStart = LastBridgeStart, LastBridgeEnd = LastBridgeEnd,
        LastOfferedCall = LastOfferedCall, LastStatusChange = LastStatusChange, NoAnswerCount = NoAnswerCount,
        CallsAnswered = CallsAnswered, TalkTime = TalkTime, IsConfigured = IsConfigured, Tiers = tiers,
    };

    public AgentRow ToRow() => new()
    {
        Name = Name, Uuid = Uuid, Type = KindText, Contact = Contact, Status = StatusText, State = StateText,
        MaxNoAnswer = Of(AgentNumber.MaxNoAnswer), WrapUpTime = Of(AgentNumber.WrapUpTime),
        RejectDelayTime = Of(AgentNumber.RejectDelayTime), BusyDelayTime = Of(AgentNumber.BusyDelayTime),
        NoAnswerDelayTime = Of(AgentNumber.NoAnswerDelayTime), LastBridgeStart = LastBridgeStart, LastBridgeEnd = LastBridgeEnd,
        LastOfferedCall = LastOfferedCall, LastStatusChange = LastStatusChange, NoAnswerCount = NoAnswerCount,
        CallsAnswered = CallsAnswered, TalkTime = TalkTime, ReadyTime = Of(AgentNumber.ReadyTime), ExternalCallsCount = ExternalCallsCount,
    };

    /// <summary>What the engine is to know. Negative times, which mod_callcenter keeps, are none.</summary>
    public AgentConfig ToEngine(int ringTimeoutMs) => Template with
    {
        Name = Name,
        Contact = string.IsNullOrWhiteSpace(Contact) ? NoContact : Contact,
        Type = Kind == AgentKind.UuidStandby ? AgentType.Standby : AgentType.Callback,
        InitialStatus = Status,
        Capacity = Kind == AgentKind.UuidStandby ? 1 : Template.Capacity, // he has one leg
        RingTimeoutMs = Math.Clamp(ringTimeoutMs, 1, RingSecondsMax * 1000),
        MaxNoAnswer = (int)Math.Clamp(Of(AgentNumber.MaxNoAnswer), 0, int.MaxValue),
        WrapUpMs = Ms(AgentNumber.WrapUpTime),
        RejectDelayMs = Ms(AgentNumber.RejectDelayTime),
        BusyDelayMs = Ms(AgentNumber.BusyDelayTime),
        NoAnswerDelayMs = Ms(AgentNumber.NoAnswerDelayTime),
        FailuresAreNoAnswers = true,
    };

    public void SetNumber(AgentNumber which, long value) => Numbers[(int)which] = value;

    public long Of(AgentNumber which) => Numbers[(int)which];

    /// <summary>The engine takes at most a month.</summary>
    private long Ms(AgentNumber which) => Math.Clamp(Of(which), 0, 31L * 86_400) * 1000;
}
