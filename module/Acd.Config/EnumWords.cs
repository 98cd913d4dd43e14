using Acd.Config.Values;
using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Config;

namespace Acd.Config;

/// <summary>How documents spell what the engine has as enumerations. Where mod_callcenter has a word it is that.</summary>
internal static class EnumWords
{
    public static readonly Words<AgentStatus> AgentStatus = new([.. AgentStatusWords.Spelling.Pairs]);

    public static readonly Words<AgentType> AgentType = new(
        (Engine.Config.AgentType.Callback, "callback"),
        (Engine.Config.AgentType.Standby, "uuid-standby"));

    public static readonly Words<ContactOrder> ContactOrder = new(
        (Engine.Config.ContactOrder.Sequential, "sequential"),
        (Engine.Config.ContactOrder.Parallel, "parallel"));

    public static readonly Words<WrapUpRule> WrapUpRule = new(
        (Engine.Config.WrapUpRule.EarlyExit, "early-exit"),
        (Engine.Config.WrapUpRule.Fixed, "fixed"),
        (Engine.Config.WrapUpRule.UntilDisposition, "until-disposition"));

    public static readonly Words<AbsentAgents> AbsentAgents = new(
        (Engine.Config.AbsentAgents.OnBreak, "on-break"),
        (Engine.Config.AbsentAgents.Unreachable, "unreachable"),
        (Engine.Config.AbsentAgents.WrapUp, "wrap-up"),
        (Engine.Config.AbsentAgents.Talking, "talking"),
        (Engine.Config.AbsentAgents.Ringing, "ringing"),
        (Engine.Config.AbsentAgents.OnOtherCall, "on-other-call"));

    public static readonly Words<MediaMode> MediaMode = new(
        (Engine.Config.MediaMode.Full, "full"),
        (Engine.Config.MediaMode.Proxy, "proxy"),
        (Engine.Config.MediaMode.Bypass, "bypass"));

    public static readonly Words<RecordStart> RecordStart = new(
        (Engine.Config.RecordStart.AtBridge, "at-bridge"),
        (Engine.Config.RecordStart.OnCommand, "on-command"));

    /// <summary>A queue has a parameter for each.</summary>
    public static readonly Words<OldMeanings> OldMeanings = new(
        (Engine.Config.OldMeanings.MembersCount, "old-members-count"),
        (Engine.Config.OldMeanings.Presence, "old-presence"),
        (Engine.Config.OldMeanings.AgentFound, "old-agent-found"),
        (Engine.Config.OldMeanings.Resume, "old-resume"),
        (Engine.Config.OldMeanings.OnDemand, "old-on-demand"));

    public static readonly Words<LoadImports> LoadImports = new(
        (Engine.Config.LoadImports.All, "all"),
        (Engine.Config.LoadImports.Own, "own"),
        (Engine.Config.LoadImports.None, "none"));

    public static readonly Words<OverflowCondition> OverflowCondition = new(
        (Engine.Config.OverflowCondition.Length, "length"),
        (Engine.Config.OverflowCondition.Wait, "wait"),
        (Engine.Config.OverflowCondition.ExpectedWait, "expected-wait"));

    public static readonly Words<ExitAction> ExitAction = new(
        (Engine.Config.ExitAction.Leave, "leave"),
        (Engine.Config.ExitAction.CallBack, "call-back"));

    public static readonly Words<AnswerPolicy> AnswerPolicy = new(
        (Engine.Commands.AnswerPolicy.AtOnce, "at-once"),
        (Engine.Commands.AnswerPolicy.EarlyMedia, "early-media"),
        (Engine.Commands.AnswerPolicy.Ringing, "ringing"),
        (Engine.Commands.AnswerPolicy.WhenConnected, "when-connected"));

    public static readonly Words<AnnouncementMode> AnnouncementMode = new(
        (Engine.Config.AnnouncementMode.Switched, "switched"),
        (Engine.Config.AnnouncementMode.Mixed, "mixed"));

    public static readonly Words<PlayOrder> PlayOrder = new(
        (Engine.Config.PlayOrder.InTurn, "in-turn"),
        (Engine.Config.PlayOrder.Random, "random"));

    public static readonly Words<CallbackOrder> CallbackOrder = new(
        (Engine.Config.CallbackOrder.CustomerFirst, "customer-first"),
        (Engine.Config.CallbackOrder.AgentFirst, "agent-first"));
}
