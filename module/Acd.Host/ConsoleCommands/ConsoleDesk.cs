using Acd.Engine.Ports;
using Acd.Host.Logging;
using Microsoft.Extensions.Logging;

namespace Acd.Host.ConsoleCommands;

/// <summary>Finds the command for what people type after <c>acd</c>, and sees to it that an answer goes back. Engine thread only.</summary>
internal sealed class ConsoleDesk
{
    private readonly ISwitch _switch;
    private readonly EngineDriver _driver;
    private readonly ILogger _log;
    private readonly HelpCommand _help;
    private readonly IReadOnlyList<IConsoleCommand> _commands;

    /// <param name="switch">Gets the replies.</param>
    /// <param name="driver">Tells whether a failure came out of the engine.</param>
    /// <param name="commands">All but the help, in the order in which it lists them.</param>
    /// <param name="log">Gets the failures.</param>
    public ConsoleDesk(ISwitch @switch, EngineDriver driver, IReadOnlyList<IConsoleCommand> commands, ILogger log)
    {
        _switch = @switch;
        _driver = driver;
        _log = log;
        _help = new HelpCommand(commands);
        _commands = [_help, .. commands];
    }

    public void Handle(ulong requestId, string text)
    {
        void Reply(string answer) => _switch.ReplyConsole(requestId, answer + "\n");
        try
        {
            Handle(text, Reply);
        }
        catch (Exception exception) when (!_driver.EngineFailed)
        {
            _log.ConsoleFailed(exception, Printable.Text(text));
            string what = Printable.Text(exception.Message, 200);
            Reply($"-ERR \"acd {Printable.Text(text)}\" failed: {what}; the log has more, please report it");
        }
    }

    private void Handle(string text, Action<string> reply)
    {
        if (ConsoleLine.Parse(text) is not { } line)
            reply("-ERR a quote isn't closed: close it, or leave it out");
        else if (line.Words.Count == 0)
            _help.Run(new ConsoleRequest(new Dictionary<string, string>(), new Dictionary<string, string>(), reply));
        else if (Find(line.Words) is not { } found)
            reply(Unknown(line.Words));
        else if (found.Syntax.Bind(line, reply, out string error) is { } request)
            found.Run(request);
        else
            reply($"-ERR {error}");
    }

    private IConsoleCommand? Find(IReadOnlyList<string> words) =>
        _commands.Where(command => command.Syntax.Matches(words)).MaxBy(command => command.Syntax.Words.Count);

    private string Unknown(IReadOnlyList<string> words)
    {
        var begun = _commands.Where(command => command.Syntax.MatchingWords(words) == words.Count).ToList();
        if (begun.Count > 0)
        {
            string ways = string.Join(" or ", begun.Select(command => $"\"acd {command.Syntax.Usage}\""));
            return $"-ERR \"{Printable.Text(string.Join(' ', words))}\" is only the beginning of a command: try {ways}";
        }
        // Compare as many words as each command has, so that its arguments don't count as typing errors.
        var guess = _commands
            .Select(command => Nearest.Of(string.Join(' ', words.Take(command.Syntax.Words.Count)), [command.Syntax.Phrase]))
            .FirstOrDefault(phrase => phrase is not null);
        string hint = guess is null ? "" : $" did you mean \"{guess}\"?";
        return $"-ERR unknown command \"{Printable.Text(string.Join(' ', words))}\":{hint} try \"acd help\"";
    }
}
