using Acd.Engine.Config;

namespace Acd.Engine.Tests.Config;

public class OverflowValidatorTests
{
    private static readonly OverflowRule Out = new(OverflowCondition.Length, 1, Extension: "9000");

    public static TheoryData<string, string, QueueConfig> Wrong => new()
    {
        { "overflow", "list is missing", Sound.Queue with { Overflow = default } },
        { "overflow 1", "null", With([null!]) },
        { "overflow 1", "neither a queue nor an extension", With(Out with { Extension = "" }) },
        { "overflow 2", "both a queue and an extension", With(Out, Out with { Queue = "sales" }) },
        { "overflow 1 / queue", "the queue itself", With(To("support")) },
        { "overflow 1 / queue", "no queue \"Sales\"", With(To("Sales")) },
        { "overflow 1 / queue", "null", With(Out with { Queue = null! }) },
        { "overflow 1 / extension", "null", With(Out with { Extension = null! }) },
        { "overflow 1 / extension", "control", With(Out with { Extension = "90\n00" }) },
        { "overflow 1 / when", "known: Length", With(Out with { When = (OverflowCondition)9 }) },
        { "overflow 1 / threshold", "too small", With(Out with { Threshold = 0 }) },
        { "overflow 1 / threshold", "negative", With(Out with { Threshold = -1 }) },
        { "overflow 1 / threshold", "too large", With(Out with { Threshold = 1_000_001 }) },
        { "overflow 1 / threshold", "too short", With(Out with { When = OverflowCondition.Wait, Threshold = 0 }) },
        { "overflow 1 / threshold", "too long", With(Out with { When = OverflowCondition.ExpectedWait, Threshold = 2_678_400_001 }) },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Each_mistake_is_named_with_its_place(string where, string what, QueueConfig queue) =>
        Sound.AssertWrong($"queue \"support\" / {where}", what, Sound.Config with { Queues = [queue, new() { Name = "sales" }] });

    [Fact]
    public void A_circle_is_named_once_with_the_way_round() => Sound.AssertWrong(
        "queue \"c\" / overflow 2 / queue",
        "a circle: b → c → b; let",
        Queues(("support", [To("a"), To("b")]), ("a", [To("b")]), ("b", [To("c")]), ("c", [Out, To("b")])));

    [Fact]
    public void Two_circles_are_two_errors() => Assert.Equal(
        ["queue \"a\" / overflow 1 / queue", "queue \"c\" / overflow 1 / queue"],
        ConfigValidator.Validate(
            Queues(("support", [To("a"), To("b")]), ("a", [To("support")]), ("b", [To("c")]), ("c", [To("b")]))).Select(e => e.Where));

    [Fact]
    public void Several_ways_to_the_same_queue_are_no_circle() => Assert.Empty(ConfigValidator.Validate(
        Queues(("support", [To("a"), To("b"), To("c")]), ("a", [To("b"), To("c")]), ("b", [To("c")]), ("c", [Out]))));

    [Fact]
    public void A_very_long_circle_is_found_and_shown_in_short()
    {
        const int Many = 50_000;
        var names = Enumerable.Range(0, Many).Select(n => n == 0 ? "support" : $"q{n}").ToArray();
        var config = Queues([.. names.Select((name, n) => (name, new[] { To(names[(n + 1) % Many]) }))]);

        var error = Assert.Single(ConfigValidator.Validate(config));

        Assert.Equal("queue \"q49999\" / overflow 1 / queue", error.Where);
        Assert.Contains("q9 → … (50000 queues) → support", error.What, StringComparison.Ordinal);
    }

    private static QueueConfig With(params OverflowRule[] rules) => Sound.Queue with { Overflow = [.. rules] };

    private static OverflowRule To(string queue) => new(OverflowCondition.Wait, 60_000, queue);

    private static EngineConfig Queues(params (string Name, OverflowRule[] Rules)[] queues) => Sound.Config with
    {
        Queues = [.. queues.Select(queue => new QueueConfig { Name = queue.Name, Overflow = [.. queue.Rules] })],
    };
}
