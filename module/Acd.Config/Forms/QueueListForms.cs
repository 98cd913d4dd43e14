using System.Globalization;
using Acd.Config.Values;
using Acd.Engine.Config;
using static Acd.Config.Values.Parameters;

namespace Acd.Config.Forms;

/// <summary>What stands inside a queue beside its <c>param</c>s.</summary>
internal static class QueueListForms
{
    private const int RingSecondsMax = ConfigLimits.RingTimeoutMsMax / 1000;

    public static readonly ElementForm<SkillStep> SkillStep = new(
        "skill-step attribute",
        new SkillStep(0, ""),
        [
            Time<SkillStep>(Names.After, step => step.AfterMs, (step, v) => step with { AfterMs = v }),
            Text<SkillStep>(Names.Requirement, step => step.Requirement, (step, v) => step with { Requirement = v }, int.MaxValue),
        ]);

    public static readonly ElementForm<OverflowRule> Overflow = new(
        "overflow attribute",
        new OverflowRule(OverflowCondition.Length, 0),
        [
            Choice<OverflowRule, OverflowCondition>(
                Names.When, EnumWords.OverflowCondition, rule => rule.When, (rule, v) => rule with { When = v }) with
            {
                RequiredExample = "length",
            },
            new(Names.Threshold, ReadThreshold, WriteThreshold) { RequiredExample = "20" },
            Text<OverflowRule>(Names.Queue, rule => rule.Queue, (rule, v) => rule with { Queue = v }),
            Text<OverflowRule>(Names.Extension, rule => rule.Extension, (rule, v) => rule with { Extension = v }),
        ]);

    public static readonly ElementForm<ExitKey> ExitKey = new(
        "exit-key attribute",
        new ExitKey(""),
        [
            Text<ExitKey>(Names.Digits, key => key.Digits, (key, v) => key with { Digits = v }) with { RequiredExample = "1" },
            Choice<ExitKey, ExitAction>(Names.Action, EnumWords.ExitAction, key => key.Action, (key, v) => key with { Action = v }),
            Text<ExitKey>(Names.Extension, key => key.Extension, (key, v) => key with { Extension = v }),
        ]);

    public static readonly ElementForm<CallbackConfig> Callback = new(
        "callback attribute",
        new CallbackConfig { DialString = "" },
        [
            Text<CallbackConfig>(
                Names.DialString, callback => callback.DialString, (callback, v) => callback with { DialString = v }, int.MaxValue) with
            {
                RequiredExample = "sofia/gateway/provider/{number}",
            },
            Choice<CallbackConfig, CallbackOrder>(
                Names.Order, EnumWords.CallbackOrder, callback => callback.Order, (callback, v) => callback with { Order = v }),
            Whole<CallbackConfig>(
                Names.Attempts, callback => callback.Attempts, (callback, v) => callback with { Attempts = (int)v },
                1, ConfigLimits.CallbackAttemptsMax),
            Time<CallbackConfig>(
                Names.RetryTime, callback => callback.RetryMs, (callback, v) => callback with { RetryMs = v }, zeroAllowed: false),
            Time<CallbackConfig>(
                Names.RingTimeout, callback => callback.RingTimeoutMs, (callback, v) => callback with { RingTimeoutMs = (int)v },
                zeroAllowed: false, RingSecondsMax),
            Time<CallbackConfig>(
                Names.ExpiryTime, callback => callback.ExpiryMs, (callback, v) => callback with { ExpiryMs = v }, zeroAllowed: false,
                (int)(ConfigLimits.TimeMsMax / 1000)),
            Whole<CallbackConfig>(
                Names.DailyCap, callback => callback.DailyCap, (callback, v) => callback with { DailyCap = (int)v },
                1, ConfigLimits.CallbackDailyCapMax),
            Whole<CallbackConfig>(
                Names.LiveMax, callback => callback.LiveMax, (callback, v) => callback with { LiveMax = (int)v },
                0, ConfigLimits.CallbackLiveMaxMax),
        ]);

    public static readonly ElementForm<string> Prefix = new(
        "prefix attribute", "", [Text<string>(Names.Value, value => value, (_, v) => v) with { RequiredExample = "+49" }]);

    private static OverflowRule ReadThreshold(FieldSet fields, OverflowRule rule) => rule with
    {
        Threshold = rule.When == OverflowCondition.Length
            ? fields.Number(Names.Threshold, 1, (long)ConfigLimits.LengthMax) ?? 0
            : fields.Ms(Names.Threshold, 0, zeroAllowed: false),
    };

    private static string WriteThreshold(OverflowRule rule) => rule.When == OverflowCondition.Length
        ? rule.Threshold.ToString(CultureInfo.InvariantCulture)
        : TimeText.Of(rule.Threshold);
}
