using Acd.Engine.Ports;

namespace Acd.Host;

/// <summary>
/// Asks the switch several of its own commands at once and finds who asked when the answers come, or don't. Engine thread only.
/// </summary>
internal sealed class SwitchInquiry(ISwitch @switch)
{
    /// <summary>Less than the console waits for its reply.</summary>
    private const long TimeoutUs = 3_000_000;

    private readonly AwaitedAnswers<(Round Round, string Question)> _asked = new();

    /// <param name="questions">Whole lines: a command, a space, its arguments.</param>
    /// <param name="then">Called exactly once, with the answers that came in time; a command that refuses has none.</param>
    public void Ask(IReadOnlyList<string> questions, Action<IReadOnlyDictionary<string, string>> then)
    {
        var round = new Round(questions.Count, then);
        long deadlineUs = @switch.NowUs + TimeoutUs;
        foreach (string question in questions)
        {
            int blank = question.IndexOf(' ', StringComparison.Ordinal);
            ulong id = _asked.Add((round, question), deadlineUs);
            @switch.Ask(id, blank < 0 ? question : question[..blank], blank < 0 ? "" : question[(blank + 1)..]);
        }
    }

    public void OnAnswer(ulong id, string text)
    {
        if (!_asked.Take(id, out var asked))
            return;
        if (!text.StartsWith("-ERR", StringComparison.Ordinal) && !text.StartsWith("-USAGE", StringComparison.Ordinal))
            asked.Round.Answers[asked.Question] = text;
        if (--asked.Round.Missing == 0)
            asked.Round.Then(asked.Round.Answers);
    }

    /// <summary>To be called often: gives up on answers that are overdue.</summary>
    public void CheckTimeouts()
    {
        foreach (var round in _asked.TakeOverdue(@switch.NowUs).Select(asked => asked.Round).Distinct())
            round.Then(round.Answers);
    }

    private sealed class Round(int missing, Action<IReadOnlyDictionary<string, string>> then)
    {
        public int Missing { get; set; } = missing;

        public Action<IReadOnlyDictionary<string, string>> Then { get; } = then;

        public Dictionary<string, string> Answers { get; } = [];
    }
}
