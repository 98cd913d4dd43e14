using Acd.Engine.Events;

namespace Acd.Host.ConsoleCommands;

/// <summary>Tells among the facts what was ordered at the console. FreeSWITCH doesn't say who typed it. Engine thread only.</summary>
internal static class ConsoleNote
{
    private const string Actor = "console";
    private const string NoAnswer = "no answer";
    private const int LineLengthMax = 500;
    private const int AnswerLengthMax = 300;

    /// <summary>To be called after what came of the order.</summary>
    /// <param name="driver">The engine.</param>
    /// <param name="line">What was typed, with the command's name.</param>
    /// <param name="answer">What was answered; of several lines the first counts.</param>
    public static void Write(EngineDriver driver, string line, string answer)
    {
        string result = answer.Length > 0 ? Printable.Text(answer.Split('\n')[0], AnswerLengthMax) : NoAnswer;
        driver.Handle(new ActionNoted(Actor, $"{Actor}: {Printable.Text(line, LineLengthMax)}: {result}", ReplyText.IsRefusal(answer)));
    }
}
