using Acd.Engine.Config;

namespace Acd.Engine.Tests.Config;

public class CallbackValidatorTests
{
    private const long TooLong = 31L * 86_400_000 + 1;

    private static readonly CallbackConfig Callback = Sound.Callback;

    public static TheoryData<string, string, CallbackConfig> Wrong => new()
    {
        { "order", "known: CustomerFirst", Callback with { Order = (CallbackOrder)9 } },
        { "dial-string", "empty", Callback with { DialString = " " } },
        { "dial-string", "empty", Callback with { DialString = null! } },
        { "dial-string", "write {number}", Callback with { DialString = "user/1000" } },
        { "dial-string", "control", Callback with { DialString = "user/{number}\n" } },
        { "prefix", "list is missing", Callback with { AllowedPrefixes = default } },
        { "prefix 1", "null", Callback with { AllowedPrefixes = [null!] } },
        { "prefix 2 / value", "no prefix", Callback with { AllowedPrefixes = ["+49", ""] } },
        { "prefix 1 / value", "no prefix", Callback with { AllowedPrefixes = ["+"] } },
        { "prefix 1 / value", "no prefix", Callback with { AllowedPrefixes = ["++49"] } },
        { "prefix 1 / value", "no prefix", Callback with { AllowedPrefixes = ["49+"] } },
        { "prefix 1 / value", "no prefix", Callback with { AllowedPrefixes = ["+49 30"] } },
        { "prefix 1 / value", "no prefix", Callback with { AllowedPrefixes = ["٤٩"] } },
        { "prefix 1 / value", "\"+4?9\" is no prefix", Callback with { AllowedPrefixes = ["+4\n9"] } },
        { "attempts", "too small", Callback with { Attempts = 0 } },
        { "attempts", "too large", Callback with { Attempts = 101 } },
        { "retry-time", "too short", Callback with { RetryMs = 0 } },
        { "retry-time", "too long", Callback with { RetryMs = TooLong } },
        { "ring-timeout", "too short", Callback with { RingTimeoutMs = 0 } },
        { "ring-timeout", "too long", Callback with { RingTimeoutMs = 3_600_001 } },
        { "expiry-time", "too short", Callback with { ExpiryMs = 0 } },
        { "expiry-time", "too long", Callback with { ExpiryMs = TooLong } },
        { "daily-cap", "too small", Callback with { DailyCap = 0 } },
        { "daily-cap", "too large", Callback with { DailyCap = 1_001 } },
        { "live-max", "negative", Callback with { LiveMax = -1 } },
        { "live-max", "too large", Callback with { LiveMax = 10_001 } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Each_mistake_is_named_with_its_place(string where, string what, CallbackConfig callback) =>
        Sound.AssertWrong($"queue \"support\" / callback / {where}", what, Sound.With(callback));

    [Fact]
    public void What_lies_just_within_the_bounds_is_accepted()
    {
        Assert.Empty(ConfigValidator.Validate(Sound.With(Callback with
        {
            AllowedPrefixes = ["+49", "0"], Attempts = 1, RetryMs = 1, RingTimeoutMs = 1, ExpiryMs = 1, DailyCap = 1, LiveMax = 0,
        })));
        Assert.Empty(ConfigValidator.Validate(Sound.With(Callback with
        {
            Attempts = 100, RetryMs = TooLong - 1, RingTimeoutMs = 3_600_000, ExpiryMs = TooLong - 1, DailyCap = 1_000, LiveMax = 10_000,
        })));
    }
}
