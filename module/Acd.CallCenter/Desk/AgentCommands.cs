using Acd.CallCenter.Commands;
using Acd.CallCenter.Replies;
using Acd.CallCenter.Rows;
using Acd.CallCenter.States;
using Acd.Engine.Agents;

namespace Acd.CallCenter.Desk;

/// <summary>Carries out <c>callcenter_config agent …</c>. The order of the checks is mod_callcenter's.</summary>
internal sealed class AgentCommands(ICallCenter center)
{
    /// <summary>Bytes mod_callcenter has for the value of <c>agent get</c>.</summary>
    private const int GetBytesMax = 63;

    public string Run(AddAgent request)
    {
        if (Spellings.AgentType.Parse(request.Type) is not { } kind)
        {
            return ReplyText.AgentTypeInvalid;
        }

        if (Find(request.Name) is not null)
        {
            return ReplyText.AgentExists;
        }

        center.AddAgent(request.Name, kind, request.Type);
        return ReplyText.Ok;
    }

    public string Run(DeleteAgent request)
    {
        center.DeleteAgent(request.Name);
        return ReplyText.Ok;
    }

    public string Run(ListAgents request) => Tables.Agents.Render(
        request.Name is null ? center.Agents : [.. center.Agents.Where(agent => agent.Name == request.Name)]);

    public string Run(GetAgent request)
    {
        if (Find(request.Name) is not { } agent)
        {
            return ReplyText.AgentNotFound;
        }

        string? value = request.Key.ToLowerInvariant() switch
        {
            "status" => agent.Status,
            "state" => agent.State,
            "uuid" => agent.Uuid ?? "",
            _ => null,
        };
        if (value is null)
        {
            return ReplyText.InvalidAgentKey;
        }

        center.AnnounceGet(request.Name, request.Key, value);
        return Utf8Text.Cut(value, GetBytesMax);
    }

    public string Run(SetAgent request)
    {
        if (Find(request.Name) is not { } agent)
        {
            return ReplyText.AgentNotFound;
        }

        return request.Key.ToLowerInvariant() switch
        {
            "status" => SetStatus(request),
            "state" => SetState(request),
            "state_if_waiting" => SetStateIfWaiting(request, agent),
            "contact" => Done(() => center.SetAgentContact(request.Name, request.Value)),
            "uuid" => Done(() => center.SetAgentUuid(request.Name, request.Value)),
            "type" => SetType(request),
            "ready_time" => SetNumber(request, AgentNumber.ReadyTime),
            "busy_delay_time" => SetNumber(request, AgentNumber.BusyDelayTime),
            "reject_delay_time" => SetNumber(request, AgentNumber.RejectDelayTime),
            "no_answer_delay_time" => SetNumber(request, AgentNumber.NoAnswerDelayTime),
            "wrap_up_time" => SetNumber(request, AgentNumber.WrapUpTime),
            "max_no_answer" => SetNumber(request, AgentNumber.MaxNoAnswer),
            _ => ReplyText.InvalidAgentKey,
        };
    }

    private string SetStatus(SetAgent request) => Spellings.AgentStatus.Parse(request.Value) is { } status
        ? Done(() => center.SetAgentStatus(request.Name, status, request.Value))
        : ReplyText.InvalidAgentStatus;

    private string SetState(SetAgent request) => Spellings.AgentState.Parse(request.Value) is { } state
        ? Done(() => center.SetAgentState(request.Name, state, request.Value))
        : ReplyText.InvalidAgentState;

    /// <summary>A compare-and-set: the engine thread runs nothing in between.</summary>
    private string SetStateIfWaiting(SetAgent request, AgentRow agent)
    {
        if (Spellings.AgentState.Parse(request.Value) is not { } state)
        {
            return ReplyText.InvalidAgentState;
        }

        bool waiting = Spellings.AgentState.Parse(agent.State) == AgentActivity.Waiting
            && Spellings.AgentStatus.Parse(agent.Status) is AgentStatus.Available or AgentStatus.AvailableOnDemand;
        return waiting ? Done(() => center.SetAgentState(request.Name, state, request.Value)) : ReplyText.AgentNotFound;
    }

    private string SetType(SetAgent request) => Spellings.AgentType.Parse(request.Value) is { } kind
        ? Done(() => center.SetAgentKind(request.Name, kind, request.Value))
        : ReplyText.InvalidAgentType;

    private string SetNumber(SetAgent request, AgentNumber which) =>
        Done(() => center.SetAgentNumber(request.Name, which, LeadingNumber.ParseLong(request.Value)));

    private AgentRow? Find(string name) => center.Agents.FirstOrDefault(agent => agent.Name == name);

    private static string Done(Action change)
    {
        change();
        return ReplyText.Ok;
    }
}
