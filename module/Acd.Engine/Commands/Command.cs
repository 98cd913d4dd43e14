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

    /// <summary>Queue name: OriginateLeg, DialCustomer, PublishFallback. The agent's name: DialMonitor.</summary>
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

    /// <summary>Longest time the leg may ring, in ms: OriginateLeg, DialCustomer. Longest time he waits: AwaitNext.</summary>
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

    /// <summary>His digits may come as tones in what he sends: AcceptCaller.</summary>
    public bool InbandDigits { get; private init; }

    /// <summary>The engine's number of the announcement, recording or monitor: Announce, StartRecording and the like, DialMonitor and
    /// the like.</summary>
    public ulong Request { get; private init; }

    /// <summary>
    /// Six at most, played one after the other: files, streams that end, <c>say:TYPE:METHOD:VALUE</c> (acd_abi.h): Announce,
    /// PromptAgent, DismissLeg, PreparePrompt (the only one).
    /// </summary>
    public IReadOnlyList<string>? Prompts { get; private init; }

    /// <summary>Why the caller is released: ReleaseCaller.</summary>
    public ReleaseResult Result { get; private init; }

    /// <summary>
    /// Where the caller goes: AcceptCaller, ChangeMusic and PublishFallback (if the engine fails), ReleaseCaller (now). Empty: on in the
    /// dialplan.
    /// </summary>
    public string Extension { get; private init; }

    /// <summary>UUID of the agent's channel: StartRecording, AttachMonitor.</summary>
    public string LegUuid { get; private init; }

    /// <summary>Where to record, <c>${…}</c> still in it: StartRecording.</summary>
    public string RecordTemplate { get; private init; }

    /// <summary>
    /// Two channels instead of one: StartRecording. Silence instead of what is said: MaskRecording. The music goes on under it: Announce.
    /// </summary>
    public bool IsOn { get; private init; }

    /// <summary>Who hears the supervisor: AttachMonitor, SetMonitorMode.</summary>
    public MonitorMode MonitorMode { get; private init; }

    /// <summary>How the audio flows: Bridge, OriginateLeg.</summary>
    public MediaMode MediaMode { get; private init; }

    /// <summary>Cause given to the agent's phone: CancelLeg, DismissLeg.</summary>
    public HangupCause Cause { get; private init; }

    /// <summary>The caller is in the queue: answer the channel and play <paramref name="music"/> until told otherwise.</summary>
    public static Command AcceptCaller(
        CallId call, string music, string fallbackExtension, AnswerPolicy answer = AnswerPolicy.AtOnce, bool inbandDigits = false) =>
        new()
        {
            Kind = CommandKind.AcceptCaller, Call = call, Music = music, Extension = fallbackExtension, Answer = answer,
            InbandDigits = inbandDigits,
        };

    /// <summary>
    /// Play <paramref name="prompts"/> to the waiting caller instead of the music, or <paramref name="mixed"/> with it, and in place of
    /// what is announced to him now. Yields one <see cref="CallerAnnounced"/> unless the caller is gone; never delays a bridge, which
    /// cuts it.
    /// </summary>
    public static Command Announce(CallId call, ulong request, IReadOnlyList<string> prompts, bool mixed = false) =>
        new() { Kind = CommandKind.Announce, Call = call, Request = request, Prompts = prompts, IsOn = mixed };

    /// <summary>What is announced to the caller now is cut, and he hears his music again. Nothing follows from it by itself.</summary>
    public static Command Hush(CallId call) => Announce(call, 0, []);

    /// <summary>
    /// Play <paramref name="prompts"/> to the agent who has answered. Yields one <see cref="LegPrompted"/> unless the leg ends before.
    /// </summary>
    public static Command PromptAgent(OfferId offer, IReadOnlyList<string> prompts) =>
        new() { Kind = CommandKind.PromptAgent, Offer = offer, Prompts = prompts };

    /// <summary>
    /// Stop what the agent hears, play him <paramref name="prompts"/>, then end the leg. A <see cref="CancelLeg"/> ends it at once.
    /// </summary>
    public static Command DismissLeg(OfferId offer, HangupCause cause, IReadOnlyList<string> prompts) =>
        new() { Kind = CommandKind.DismissLeg, Offer = offer, Cause = cause, Prompts = prompts };

    /// <summary>A text that will be played: have it rendered before somebody waits for it.</summary>
    public static Command PreparePrompt(string prompt) => new() { Kind = CommandKind.PreparePrompt, Prompts = [prompt] };

    /// <summary>
    /// Once his talk is over the caller waits so long for a ReleaseCaller with <see cref="Commands.ReleaseResult.Answered"/>, which says
    /// where he goes on. At any time before the bridge.
    /// </summary>
    public static Command AwaitNext(CallId call, int waitMs) =>
        new() { Kind = CommandKind.AwaitNext, Call = call, RingTimeoutMs = waitMs };

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
        string standbyUuid = "", MediaMode media = MediaMode.Full) =>
        new()
        {
            Kind = CommandKind.OriginateLeg, Offer = offer, Call = call, Queue = queue, Agent = agent, DialString = agent.DialString,
            RingTimeoutMs = agent.LegTimeoutMs, CallUuid = callUuid, CallerNumber = callerNumber, CallerName = callerName,
            StandbyUuid = standbyUuid, MediaMode = media,
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
    public static Command Bridge(CallId call, OfferId offer, MediaMode media = MediaMode.Full) =>
        new() { Kind = CommandKind.Bridge, Call = call, Offer = offer, MediaMode = media };

    /// <summary>
    /// Record the caller and what he hears. Yields one <see cref="RecordingChanged"/> that says it started, unless it fails, and exactly
    /// one that says how it ended.
    /// </summary>
    public static Command StartRecording(CallId call, ulong number, string callUuid, string legUuid, string template, bool stereo) =>
        new()
        {
            Kind = CommandKind.StartRecording, Call = call, Request = number, CallUuid = callUuid, LegUuid = legUuid,
            RecordTemplate = template, IsOn = stereo,
        };

    /// <summary>Harmless when it is over already.</summary>
    public static Command StopRecording(CallId call, ulong number) =>
        new() { Kind = CommandKind.StopRecording, Call = call, Request = number };

    /// <summary>Record silence instead of what is said, or what is said again.</summary>
    public static Command MaskRecording(CallId call, ulong number, bool on) =>
        new() { Kind = CommandKind.MaskRecording, Call = call, Request = number, IsOn = on };

    /// <summary>
    /// Call a supervisor. Yields a <see cref="MonitorAnswered"/> when he answers and exactly one <see cref="MonitorEnded"/>.
    /// </summary>
    public static Command DialMonitor(ulong number, string agent, string dialString, int ringTimeoutMs) =>
        new()
        {
            Kind = CommandKind.DialMonitor, Request = number, Queue = agent, DialString = dialString, RingTimeoutMs = ringTimeoutMs,
        };

    /// <summary>Let the supervisor hear the leg.</summary>
    public static Command AttachMonitor(ulong number, string legUuid, MonitorMode mode) =>
        new() { Kind = CommandKind.AttachMonitor, Request = number, LegUuid = legUuid, MonitorMode = mode };

    public static Command SetMonitorMode(ulong number, MonitorMode mode) =>
        new() { Kind = CommandKind.SetMonitorMode, Request = number, MonitorMode = mode };

    /// <summary>The supervisor hears nobody until he is attached again.</summary>
    public static Command DetachMonitor(ulong number) => new() { Kind = CommandKind.DetachMonitor, Request = number };

    /// <summary>Hang up, ringing or answered.</summary>
    public static Command StopMonitor(ulong number) => new() { Kind = CommandKind.StopMonitor, Request = number };

    /// <summary>Where new callers of <paramref name="queue"/> go while the engine is dead.</summary>
    public static Command PublishFallback(string queue, string extension) =>
        new() { Kind = CommandKind.PublishFallback, Queue = queue, Extension = extension };
}
