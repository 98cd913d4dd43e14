namespace Acd.Engine.Config.Validation;

/// <summary>Callbacks dial out and cost money: what is allowed must be said, and say something.</summary>
internal static class CallbackValidator
{
    public static void Check(CallbackConfig callback, Subject subject)
    {
        subject.Defined("order", callback.Order);
        if (subject.Filled("dial-string", callback.DialString, $"one such as sofia/gateway/provider/{ConfigLimits.NumberPlaceholder}")
            && !callback.DialString.Contains(ConfigLimits.NumberPlaceholder, StringComparison.Ordinal))
        {
            subject.Wrong(
                "dial-string", "callback-without-number",
                $"doesn't say where the number goes; write {ConfigLimits.NumberPlaceholder} in its place");
        }

        foreach (var (prefix, where) in subject.Items("prefix", callback.AllowedPrefixes))
        {
            if (!IsPrefix(prefix))
            {
                where.Wrong(
                    "value", "prefix-malformed",
                    $"\"{prefix}\" is no prefix of a number; give digits, with + before them or without, such as +49");
            }
        }

        subject.Range("attempts", callback.Attempts, 1, ConfigLimits.CallbackAttemptsMax);
        subject.Time("retry-time", callback.RetryMs, minMs: 1);
        subject.Time("ring-timeout", callback.RingTimeoutMs, minMs: 1, ConfigLimits.RingTimeoutMsMax);
        subject.Time("expiry-time", callback.ExpiryMs, minMs: 1);
        subject.Range("daily-cap", callback.DailyCap, 1, ConfigLimits.CallbackDailyCapMax);
        subject.Range("live-max", callback.LiveMax, 0, ConfigLimits.CallbackLiveMaxMax);
    }

    private static bool IsPrefix(string prefix)
    {
        var digits = prefix.StartsWith('+') ? prefix[1..] : prefix;
        return digits.Length > 0 && digits.All(char.IsAsciiDigit);
    }
}
