using System.Collections.Immutable;
using Acd.Engine.Agents;
using Acd.Engine.Commands;

namespace Acd.Engine.Config;

/// <summary>One queue. Times in milliseconds; 0 switches a limit off unless it says otherwise.</summary>
public sealed record QueueConfig
{
    public required string Name { get; init; }

    public string Strategy { get; init; } = "longest-idle-agent";

    /// <summary>A FreeSWITCH file or stream; empty: silence.</summary>
    public string Music { get; init; } = "";

    /// <summary>Longest wait, then released as timed out; 0: no limit.</summary>
    public long MaxWaitMs { get; init; }

    /// <summary>Who has waited so long while a phone rings for him stays until it is answered or the first attempt fails.</summary>
    public bool MaxWaitSparesRinging { get; init; }

    /// <summary>Where callers go when the engine fails; empty: on in the dialplan.</summary>
    public string FallbackExtension { get; init; } = "";

    /// <summary>Where callers go who are refused (full, empty, draining) or sent away (closed); empty: on in the dialplan.</summary>
    public string ClosedExtension { get; init; } = "";

    // --- what is heard beside the music

    /// <summary>What a caller gets before he is connected.</summary>
    public AnswerPolicy Answer { get; init; }

    /// <summary>What waiting callers are told; when several are due, the first comes first.</summary>
    public ImmutableArray<AnnouncementConfig> Announcements { get; init; } = [];

    /// <summary>How they are heard. Prompts at the connection are always in place of the music.</summary>
    public AnnouncementMode AnnouncementMode { get; init; }

    /// <summary>What an agent hears who has answered, before he is connected; see <see cref="PromptParts"/>. Empty: nothing.</summary>
    public string AgentPrompt { get; init; } = "";

    /// <summary>What the caller hears when an agent has answered, before they are connected. Empty: nothing.</summary>
    public string CallerPrompt { get; init; } = "";

    /// <summary>What an agent hears who has answered when the caller is gone, before he is hung up on. Empty: nothing.</summary>
    public string CallerGonePrompt { get; init; } = "";

    /// <summary>Digits of waiting callers are also heard as tones in what they send. Costs a detector per caller.</summary>
    public bool InbandDigits { get; init; }

    /// <summary>FreeSWITCH's engine for parts that are texts.</summary>
    public string TtsEngine { get; init; } = "";

    /// <summary>A voice of that engine.</summary>
    public string TtsVoice { get; init; } = "";

    /// <summary>Where callers go when a reload takes the queue away: the queue; empty: see <see cref="RemovedExtension"/>.</summary>
    public string RemovedQueue { get; init; } = "";

    /// <summary>Likewise: the extension; empty: see <see cref="DrainWhenRemoved"/>.</summary>
    public string RemovedExtension { get; init; } = "";

    /// <summary>
    /// Likewise: the queue lives on until they are served. So it does without this when there is no <see cref="FallbackExtension"/>, which
    /// is where they go otherwise.
    /// </summary>
    public bool DrainWhenRemoved { get; init; }

    /// <summary>The name it had before, or of a queue it takes over: callers of that one come here when it is gone. Empty: none.</summary>
    public string Replaces { get; init; } = "";

    // --- who comes first

    /// <summary>Callers of a queue with more weight come first, whatever their score.</summary>
    public int Weight { get; init; }

    /// <summary>Points every caller begins with.</summary>
    public long BaseScore { get; init; }

    /// <summary>Points a caller gains per second of waiting, 0 to 1,000, in steps of 0.001.</summary>
    public double AgeingPerSecond { get; init; } = 1;

    /// <summary>Most points waiting can bring; 0: no limit.</summary>
    public long AgeingCap { get; init; }

    // --- who serves

    /// <summary>With ring-progressively: time until one more agent rings.</summary>
    public long RingProgressivelyDelayMs { get; init; } = 10_000;

    public bool TierRulesApply { get; init; }

    /// <summary>Wait from which agents of the next level may be offered, see <see cref="TierRuleMultiplyLevel"/>.</summary>
    public long TierRuleWaitMs { get; init; }

    /// <summary>Level n opens after n times the wait; otherwise every level opens after one.</summary>
    public bool TierRuleMultiplyLevel { get; init; }

    /// <summary>A level opens at once when no agent of the level before is present.</summary>
    public bool TierRuleNoAgentNoWait { get; init; } = true;

    /// <summary>What agents must master, for callers who bring no requirement of their own; in ascending order of time.</summary>
    public ImmutableArray<SkillStep> SkillSteps { get; init; } = [];

    /// <summary>How long only the preferred agent is offered; 0: no preference.</summary>
    public long PreferredAgentWaitMs { get; init; } = 20_000;

    /// <summary>How long after that only his team is offered.</summary>
    public long TeamWaitMs { get; init; }

    /// <summary>Agents with a call outside this module aren't offered.</summary>
    public bool SkipAgentsOnOtherCalls { get; init; } = true;

    /// <summary>Wrap-up after calls of this queue; null: the agent's own.</summary>
    public long? WrapUpMs { get; init; }

    /// <summary>Status of an agent who left too many offers unanswered.</summary>
    public AgentStatus NoAnswerStatus { get; init; } = AgentStatus.OnBreak;

    /// <summary>
    /// Before the first phone rings for a caller somebody outside is asked: so long his offer may wait for
    /// <see cref="Events.OfferReviewed"/>, ms; 0: nobody is asked. Not for callbacks, nor with the strategy
    /// enterprise, whose phones ring for nobody in particular.
    /// </summary>
    public long OfferReviewMs { get; init; }

    /// <summary>Routing script of the callers who come without one, for the host; the engine makes nothing of it. Empty: none.</summary>
    public string Script { get; init; } = "";

    /// <summary>Disposition codes of calls of this queue; empty: those of the whole configuration.</summary>
    public ImmutableArray<string> Dispositions { get; init; } = [];

    /// <summary>
    /// Page about a caller for the agent who is offered him, see <see cref="ScreenPopTemplate"/>; the engine makes nothing of it. Empty:
    /// none.
    /// </summary>
    public string ScreenPopUrl { get; init; } = "";

    // --- limits

    /// <summary>With no agent present for so long, callers are released; 0: they wait.</summary>
    public long MaxWaitNoAgentMs { get; init; }

    /// <summary>Callers who join after that are released when they have waited so long.</summary>
    public long NoAgentGraceMs { get; init; } = 5_000;

    /// <summary>Callers who may wait; 0: no limit.</summary>
    public int MaxLength { get; init; }

    /// <summary>Callers who may wait per agent logged in and not on break; 0: no limit.</summary>
    public double MaxLengthPerAgent { get; init; }

    /// <summary>False: who finds no agent present isn't let in.</summary>
    public bool JoinWhenEmpty { get; init; } = true;

    /// <summary>True: who waits is released as soon as the last agent is gone.</summary>
    public bool LeaveWhenEmpty { get; init; }

    /// <summary>Which agents don't count as present for the rules above.</summary>
    public AbsentAgents AbsentAgents { get; init; } = AbsentAgents.OnBreak | AbsentAgents.Unreachable;

    /// <summary>The first rule that holds counts.</summary>
    public ImmutableArray<OverflowRule> Overflow { get; init; } = [];

    public ImmutableArray<ExitKey> ExitKeys { get; init; } = [];

    /// <summary>Time between two digits of one choice.</summary>
    public long DigitTimeoutMs { get; init; } = 2_000;

    /// <summary>Who hangs up and calls again within this time takes his old place; 0: never.</summary>
    public long ResumeWindowMs { get; init; }

    /// <summary>True: so does who wasn't served for another reason: his time was over, he pressed an exit key, he was taken away.</summary>
    public bool ResumesAfterAnyEnd { get; init; }

    public OldMeanings OldMeanings { get; init; }

    /// <summary>Whether the queue keeps an old meaning.</summary>
    public bool Keeps(OldMeanings meaning) => (OldMeanings & meaning) != 0;

    /// <summary>For mod_callcenter's face only; the engine doesn't look at it.</summary>
    public LoadImports LoadImports { get; init; }

    /// <summary>Null: no callbacks.</summary>
    public CallbackConfig? Callback { get; init; }

    // --- talks

    /// <summary>How the audio of a talk flows.</summary>
    public MediaMode MediaMode { get; init; }

    /// <summary>
    /// Where talks are recorded: a file name with an ending the switch knows, in which <c>${…}</c> stands for variables of the caller's
    /// channel; empty: they aren't.
    /// </summary>
    public string RecordTemplate { get; init; } = "";

    public RecordStart RecordStart { get; init; }

    /// <summary>The caller left, the agent right; otherwise both in one channel.</summary>
    public bool RecordStereo { get; init; } = true;

    // --- measures

    /// <summary>Callers answered within this count towards the service level.</summary>
    public long ServiceLevelMs { get; init; } = 20_000;

    /// <summary>More thresholds to report.</summary>
    public ImmutableArray<long> MoreServiceLevelsMs { get; init; } = [];

    /// <summary>Who hangs up sooner is a short abandon.</summary>
    public long ShortAbandonMs { get; init; } = 5_000;

    /// <summary>Handling time assumed for the expected wait until <see cref="HandleSampleMin"/> calls have been handled.</summary>
    public long DefaultHandleMs { get; init; } = 180_000;

    public int HandleSampleMin { get; init; } = 10;
}
