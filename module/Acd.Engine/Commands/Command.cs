using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Ids;

namespace Acd.Engine.Commands;

/// <summary>
/// One order from the engine to the switch. Flat and by value, so that a batch of them is one array and costs no allocation;
/// use the factory methods, each of which names the fields its kind carries. Its outcome comes back as events.
/// </summary>
public readonly record struct Command
{
    public CommandKind Kind { get; private init; }

    public CallId Call { get; private init; }

    public OfferId Offer { get; private init; }

    /// <summary>Queue name: OriginateLeg, DialCustomer, PublishFallback.</summary>
    public string Queue { get; private init; }

    /// <summary>Agent name and contacts, from configuration only: OriginateLeg.</summary>
    public AgentConfig? Agent { get; private init; }

    /// <summary>
    /// What to dial, from configuration only: OriginateLeg (all contacts of the agent), DialCustomer (<c>{number}</c> stands for the
    /// number).
    /// </summary>
    public string DialString { get; private init; }

    /// <summary>
    /// UUID of the agent's leg that stands by and is to be used instead of dialling; empty: dial. OriginateLeg. Of the channel to follow:
    /// AdoptLeg.
    /// </summary>
    public string StandbyUuid { get; private init; }

    /// <summary>The digits he pressed: ReleaseCaller after an exit key.</summary>
    public string Digits { get; private init; }

    /// <summary>Longest time the leg may ring, in ms: OriginateLeg, DialCustomer.</summary>
    public int RingTimeoutMs { get; private init; }

    /// <summary>UUID of the caller's channel: OriginateLeg.</summary>
    public string CallUuid { get; private init; }

    /// <summary>Caller's number, data from outside: OriginateLeg, DialCustomer.</summary>
    public string CallerNumber { get; private init; }

    /// <summary>Caller's name, data from outside: OriginateLeg.</summary>
    public string CallerName { get; private init; }

    /// <summary>What the caller hears while waiting, a FreeSWITCH file or stream; empty for silence: AcceptCaller, ChangeMusic.</summary>
    public string Music { get; private init; }

    /// <summary>When he is answered: AcceptCaller.</summary>
    public AnswerPolicy Answer { get; private init; }

    /// <summary>The engine's number of the announcement: Announce.</summary>
    public ulong Request { get; private init; }

    /// <summary>
    /// Six at most, played one after the other: files, streams that end, <c>say:TYPE:METHOD:VALUE</c> (acd_abi.h): Announce.
    /// </summary>
    public IReadOnlyList<string>? Prompts { get; private init; }

    /// <summary>Why the caller is released: ReleaseCaller.</summary>
    public ReleaseResult Result { get; private init; }

    /// <summary>
    /// Where the caller goes: AcceptCaller, ChangeMusic and PublishFallback (if the engine fails), ReleaseCaller (now). Empty: on in the
    /// dialplan.
    /// </summary>
    public string Extension { get; private init; }

    /// <summary>Cause given to the agent's phone: CancelLeg.</summary>
    public HangupCause Cause { get; private init; }

    /// <summary>The caller is in the queue: answer the channel and play <paramref name="music"/> until told otherwise.</summary>
    public static Command AcceptCaller(
        CallId call, string music, string fallbackExtension, AnswerPolicy answer = AnswerPolicy.AtOnce) =>
        new() { Kind = CommandKind.AcceptCaller, Call = call, Music = music, Extension = fallbackExtension, Answer = answer };

    /// <summary>
    /// Play <paramref name="prompts"/> to the waiting caller instead of the music, and in place of what is announced to him now. Yields
    /// one <see cref="CallerAnnounced"/> unless the caller is gone; never delays a bridge, which cuts it.
    /// </summary>
    public static Command Announce(CallId call, ulong request, IReadOnlyList<string> prompts) =>
        new() { Kind = CommandKind.Announce, Call = call, Request = request, Prompts = prompts };

    /// <summary>
    /// Set <c>acd_result</c> and let the caller go on: to <paramref name="extension"/>, or in the dialplan when that is empty.
    /// </summary>
    public static Command ReleaseCaller(CallId call, ReleaseResult result, string extension, string digits = "") =>
        new() { Kind = CommandKind.ReleaseCaller, Call = call, Result = result, Extension = extension, Digits = digits };

    /// <summary>The waiting caller is in another queue now: other music, another fallback.</summary>
    public static Command ChangeMusic(CallId call, string music, string fallbackExtension) =>
        new() { Kind = CommandKind.ChangeMusic, Call = call, Music = music, Extension = fallbackExtension };

    /// <summary>Call a customer back. Yields exactly one <see cref="CustomerAnswered"/> or <see cref="CustomerFailed"/>.</summary>
    public static Command DialCustomer(CallId call, string queue, string dialString, string number, int ringTimeoutMs) =>
        new()
        {
            Kind = CommandKind.DialCustomer, Call = call, Queue = queue, DialString = dialString, CallerNumber = number,
            RingTimeoutMs = ringTimeoutMs,
        };

    /// <summary>Stop calling the customer back; the result still comes.</summary>
    public static Command CancelCustomer(CallId call) => new() { Kind = CommandKind.CancelCustomer, Call = call };

    /// <summary>
    /// Dial the agent, or use the leg he stands by with. Yields exactly one <see cref="LegEnded"/>, with <see cref="LegAnswered"/> before
    /// it when he answers; for a standby leg it means that the leg is free again.
    /// </summary>
    public static Command OriginateLeg(
        OfferId offer, CallId call, string queue, AgentConfig agent, string callUuid, string callerNumber, string callerName,
        string standbyUuid = "") =>
        new()
        {
            Kind = CommandKind.OriginateLeg, Offer = offer, Call = call, Queue = queue, Agent = agent, DialString = agent.DialString,
            RingTimeoutMs = agent.LegTimeoutMs, CallUuid = callUuid, CallerNumber = callerNumber, CallerName = callerName,
            StandbyUuid = standbyUuid,
        };

    /// <summary>
    /// Follow the live channel of an agent from now on as if it had been dialled here. Yields exactly one <see cref="LegEnded"/>, at once
    /// when the channel is gone.
    /// </summary>
    public static Command AdoptLeg(OfferId offer, string legUuid, AgentConfig agent, string queue, string callUuid) =>
        new() { Kind = CommandKind.AdoptLeg, Offer = offer, StandbyUuid = legUuid, Agent = agent, Queue = queue, CallUuid = callUuid };

    /// <summary>Send a caller away whom the engine knows nothing of: where he would go if the engine failed.</summary>
    public static Command SendToFallback(CallId call) => new() { Kind = CommandKind.SendToFallback, Call = call };

    /// <summary>End the leg, ringing or answered. Harmless when it is already gone.</summary>
    public static Command CancelLeg(OfferId offer, HangupCause cause) =>
        new() { Kind = CommandKind.CancelLeg, Offer = offer, Cause = cause };

    /// <summary>Connect the caller with the answered leg. Yields one <see cref="BridgeEnded"/> unless the caller is gone.</summary>
    public static Command Bridge(CallId call, OfferId offer) =>
        new() { Kind = CommandKind.Bridge, Call = call, Offer = offer };

    /// <summary>Where new callers of <paramref name="queue"/> go while the engine is dead.</summary>
    public static Command PublishFallback(string queue, string extension) =>
        new() { Kind = CommandKind.PublishFallback, Queue = queue, Extension = extension };
}
