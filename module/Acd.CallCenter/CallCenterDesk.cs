using Acd.CallCenter.Commands;
using Acd.CallCenter.Desk;
using Acd.CallCenter.Json;
using Acd.CallCenter.Replies;

namespace Acd.CallCenter;

/// <summary>
/// mod_callcenter's commands: takes a line as FreeSWITCH hands it to an API, gives the exact text it expects back, line ends included; an
/// empty one means that mod_callcenter says nothing. Engine thread only.
/// </summary>
/// <param name="center">What the commands read and change.</param>
public sealed class CallCenterDesk(ICallCenter center)
{
    private readonly AgentCommands _agents = new(center);
    private readonly TierCommands _tiers = new(center);
    private readonly QueueCommands _queues = new(center);

    /// <summary>Gets why a command was refused, where its reply has no words for it.</summary>
    public Action<string>? Refused { get; set; }

    /// <summary>Gets what changes something, whole with the command's name, and its reply, once that has been given.</summary>
    public Action<string, string>? Ordered { get; set; }

    /// <summary><c>callcenter_config …</c></summary>
    /// <param name="line">What stands behind the name; null or empty asks for the usage.</param>
    /// <param name="reply">Called once, now or, when the configuration has to be read, later.</param>
    public void Config(string? line, Action<string> reply)
    {
        var parsed = CommandParser.Parse(line);
        if (IsOrder(parsed))
        {
            reply = Noting($"callcenter_config {line}", reply);
        }

        switch (parsed)
        {
            case ReloadAgent request:
                center.ReloadAgent(request.Name, ok => reply(ok ? ReplyText.Ok : ReplyText.UnknownError));
                break;
            case ReloadTiers request:
                center.ReloadTiers(request.Queue, request.Agent, ok => reply(ok ? ReplyText.Ok : ReplyText.UnknownError));
                break;
            case LoadQueue request:
                center.LoadQueue(request.Queue, unloadFirst: false, ok => reply(ok ? ReplyText.Ok : ReplyText.InvalidQueueNotFound));
                break;
            case ReloadQueue request:
                center.LoadQueue(request.Queue, unloadFirst: true, ok => reply(ok ? ReplyText.Ok : ReplyText.InvalidQueueNotFound));
                break;
            case AddTier request:
                center.NeedQueue(request.Queue, name => reply(TryAnswer(request with { Queue = name ?? request.Queue })));
                break;
            case SetTier request:
                center.NeedQueue(request.Queue, name => reply(TryAnswer(request with { Queue = name ?? request.Queue })));
                break;
            case var request:
                reply(TryAnswer(request));
                break;
        }
    }

    /// <summary><c>callcenter_break agent UUID</c></summary>
    /// <param name="line">What stands behind the name. Its first word isn't looked at; all behind it is the channel.</param>
    /// <param name="reply">Called once, now or later.</param>
    public void Break(string? line, Action<string> reply)
    {
        if (string.IsNullOrEmpty(line) || CommandWords.Split(line, wordsMax: 2) is not [_, var uuid])
        {
            reply(ReplyText.BreakUsage);
            return;
        }

        reply = Noting($"callcenter_break {line}", reply);
        center.Break(uuid, found => reply(found ? ReplyText.Nothing : ReplyText.SessionNotFound(uuid)));
    }

    /// <summary>The <c>callcenter_config</c> of FreeSWITCH's JSON API.</summary>
    /// <param name="data">The request's <c>data</c> as JSON text; null or anything but an object: there was none.</param>
    public JsonReply Json(string? data) => JsonDesk.Answer(center, data);

    private static bool IsOrder(CallCenterRequest request) => request is AddAgent or DeleteAgent or ReloadAgent or SetAgent
        or AddTier or SetTier or DeleteTier or ReloadTiers or LoadQueue or ReloadQueue or UnloadQueue;

    private Action<string> Noting(string order, Action<string> reply) => told =>
    {
        reply(told);
        Ordered?.Invoke(order, told);
    };

    private string TryAnswer(CallCenterRequest request)
    {
        try
        {
            return AnswerAtOnce(request);
        }
        catch (CallCenterRefusedException refusal)
        {
            if (!refusal.IsTold)
            {
                Refused?.Invoke(refusal.Message);
            }

            return ReplyText.UnknownError;
        }
    }

    private string AnswerAtOnce(CallCenterRequest request) => request switch
    {
        Answered answered => answered.Reply,
        AddAgent add => _agents.Run(add),
        DeleteAgent delete => _agents.Run(delete),
        SetAgent set => _agents.Run(set),
        GetAgent get => _agents.Run(get),
        ListAgents list => _agents.Run(list),
        AddTier add => _tiers.Run(add),
        SetTier set => _tiers.Run(set),
        DeleteTier delete => _tiers.Run(delete),
        ListTiers => _tiers.List(),
        ListQueues => _queues.ListQueues(),
        CountQueues => _queues.CountQueues(),
        UnloadQueue unload => _queues.Run(unload),
        QueueAgents agents => _queues.Run(agents),
        QueueMembers members => _queues.Run(members),
        QueueTiers tiers => _queues.Run(tiers),
        _ => throw new ArgumentOutOfRangeException(nameof(request), request, "This request has no command yet; add it here."),
    };
}
