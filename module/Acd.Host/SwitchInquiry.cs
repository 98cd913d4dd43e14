using Acd.Engine.Ids;
using Acd.Engine.Ports;

namespace Acd.Host;

/// <summary>
/// Asks the switch, several of its own commands at once or a phone to answer, and finds who asked when the answers come, or don't.
/// Engine thread only.
/// </summary>
internal sealed class SwitchInquiry(ISwitch @switch)
{
    /// <summary>Less than the console waits for its reply.</summary>
    private const long TimeoutUs = 3_000_000;

    /// <summary>Each is called once, with what came; null: nothing came in time.</summary>
    private readonly AwaitedAnswers<Action<string?>> _asked = new();

    /// <param name="questions">Whole lines: a command, a space, its arguments.</param>
    /// <param name="then">Called exactly once, with the answers that came in time; a command that refuses has none.</param>
    public void Ask(IReadOnlyList<string> questions, Action<IReadOnlyDictionary<string, string>> then)
    {
        var answers = new Dictionary<string, string>();
        int missing = questions.Count;
        foreach (string question in questions)
        {
            int blank = question.IndexOf(' ', StringComparison.Ordinal);
            ulong id = Await(text =>
            {
                if (text is not null && !IsRefusal(text))
                    answers[question] = text;
                if (--missing == 0)
                    then(answers);
            });
            @switch.Ask(id, blank < 0 ? question : question[..blank], blank < 0 ? "" : question[(blank + 1)..]);
        }
    }

    /// <summary>Asks the phone that rings for this offer to answer by itself.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="then">Called exactly once: null when the phone was asked, otherwise why it can't be.</param>
    public void AskToAnswer(OfferId offer, Action<string?> then) => @switch.AskToAnswer(
        Await(text => then(text is null ? "FreeSWITCH gave no answer in time; try again" : IsRefusal(text) ? Reason(text) : null)),
        offer);

    public void OnAnswer(ulong id, string text)
    {
        if (_asked.Take(id, out var then))
            then(text);
    }

    /// <summary>To be called often: gives up on answers that are overdue.</summary>
    public void CheckTimeouts()
    {
        foreach (var then in _asked.TakeOverdue(@switch.NowUs))
            then(null);
    }

    private ulong Await(Action<string?> then) => _asked.Add(then, @switch.NowUs + TimeoutUs);

    private static bool IsRefusal(string text) =>
        text.StartsWith("-ERR", StringComparison.Ordinal) || text.StartsWith("-USAGE", StringComparison.Ordinal);

    private static string Reason(string text) => text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..].Trim();
}
