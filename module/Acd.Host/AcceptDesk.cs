using Acd.Engine;
using Acd.Engine.Ids;
using Acd.Engine.Snapshots;

namespace Acd.Host;

/// <summary>
/// Agents who take a call without touching their phones: the phone is asked to answer, and who ordered it hears whether it did. Whatever
/// comes of it, the offer goes on as if nobody had asked. Engine thread only.
/// </summary>
internal sealed class AcceptDesk(EngineDriver driver, SwitchInquiry inquiry)
{
    /// <summary>Many times what a phone needs that is going to; with a turn of the loop less than the console waits.</summary>
    private const long AnswerMaxMs = 3_000;

    private readonly List<Acceptance> _waiting = [];

    /// <param name="agent">Who.</param>
    /// <param name="offer">Which of his; default: the one that has rung longest.</param>
    /// <param name="then">Called exactly once: null when he has answered, otherwise why not and what to do.</param>
    public void Accept(string agent, OfferId offer, Action<EngineError?> then)
    {
        if (driver.DeskOf(agent) is not { } desk)
        {
            then(EngineError.UnknownAgent(agent));
            return;
        }
        if (desk.Offers.FirstOrDefault(one => one.IsRinging && (offer == default || one.Offer == offer)) is not { } ringing)
        {
            string what = offer == default ? "no call" : $"{offer}";
            then(Wrong(
                "accept-not-ringing",
                $"the phone of agent \"{agent}\" rings for {what} that could be accepted: it was answered, or its caller has gone"));
            return;
        }
        var acceptance = new Acceptance(agent, ringing.Offer, driver.NowMs + AnswerMaxMs, then);
        bool isAsked = _waiting.Exists(one => one.Offer == ringing.Offer);
        _waiting.Add(acceptance);
        if (!isAsked)
            inquiry.AskToAnswer(ringing.Offer, refusal => Asked(ringing.Offer, refusal));
    }

    /// <summary>To be called often: looks which phones have answered, and gives up on those that haven't for too long.</summary>
    public void Turn()
    {
        for (int at = _waiting.Count - 1; at >= 0; at--)
        {
            var acceptance = _waiting[at];
            var offer = driver.DeskOf(acceptance.Agent)?.Offers.FirstOrDefault(one => one.Offer == acceptance.Offer);
            if (offer is { IsRinging: true } && driver.NowMs < acceptance.DueMs)
                continue;
            _waiting.RemoveAt(at);
            acceptance.Then(Outcome(acceptance.Agent, offer));
        }
    }

    private static EngineError? Outcome(string agent, DeskOffer? offer) => offer switch
    {
        null => Wrong("accept-over", $"the call is over for him: its caller has gone, or another agent has taken it"),
        { IsRinging: false } => null,
        _ => Wrong(
            "accept-unheeded",
            $"the phone of agent \"{agent}\" was asked to answer, didn't in {AnswerMaxMs / 1_000} s, and rings on: pick it up. Only " +
            $"phones that heed a NOTIFY with \"Event: talk\" answer by themselves; look for that in the phone's settings"),
    };

    private void Asked(OfferId offer, string? refusal)
    {
        if (refusal is null)
            return;
        foreach (var acceptance in _waiting.Where(one => one.Offer == offer).ToList())
        {
            _waiting.Remove(acceptance);
            acceptance.Then(Wrong("accept-refused", $"agent \"{acceptance.Agent}\": {refusal}"));
        }
    }

    private static EngineError Wrong(string id, SentenceText text) => new(EngineErrorCode.WrongState, id, text);

    private sealed record Acceptance(string Agent, OfferId Offer, long DueMs, Action<EngineError?> Then);
}
