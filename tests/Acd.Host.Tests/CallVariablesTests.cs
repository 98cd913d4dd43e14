using Acd.Engine.Ids;
using Acd.Engine.Ports;
using Moq;

namespace Acd.Host.Tests;

public sealed class CallVariablesTests
{
    private static readonly Fact Blank = new() { Queue = "support", Agent = "anna", Text = "", CallUuid = "uuid", Call = new(1) };
    private readonly Mock<ISwitchDoors> _doors = new(MockBehavior.Strict);

    [Fact]
    public void The_channel_says_how_many_offers_it_took_and_why_this_agent()
    {
        var sink = new CallVariables(_doors.Object);
        IReadOnlyList<KeyValuePair<string, string>>? said = null;
        _doors.Setup(doors => doors.SetVariables("uuid", It.IsAny<IReadOnlyList<KeyValuePair<string, string>>>()))
            .Callback((string _, IReadOnlyList<KeyValuePair<string, string>> variables) => said = variables);

        sink.Take(Offered(1));
        sink.Take(Blank with { Kind = FactKind.OfferFailed, Offer = new(1) });
        sink.Take(Offered(2) with { Attempt = 3, Priority = 7, Score = -5, DurationMs = 1_234 });
        sink.Take(Blank with { Kind = FactKind.CallerAnswered, Offer = new(2) });

        Assert.Equal(
            [
                new("acd_offers", "2"),
                new("acd_explanation", "round-robin, tier level 3; the caller had waited 1234 ms with priority 7, -5 points"),
            ],
            said);
    }

    [Fact]
    public void A_conversation_that_was_taken_over_keeps_what_its_channel_says()
    {
        var sink = new CallVariables(_doors.Object);
        sink.Take(Blank with { Kind = FactKind.CallerAnswered, Offer = new(9), IsResumed = true });
        _doors.VerifyNoOtherCalls();
    }

    [Fact]
    public void An_offer_for_whoever_is_first_says_so()
    {
        Assert.Equal("ring-all, tier level 1; for whoever is first when he answers", OfferExplanation.Of(
            Offered(1) with { Call = default, Text = "ring-all", Attempt = 1 }));
    }

    private static Fact Offered(ulong offer) => Blank with
    {
        Kind = FactKind.OfferStarted, Offer = new OfferId(offer), Text = "round-robin", Attempt = 1,
    };
}
