using Acd.Engine.Ports;
using Acd.Host.Logging;
using Microsoft.Extensions.Logging;

namespace Acd.Host.ConsoleCommands;

/// <summary>Finds the command for what people type after <c>acd</c>, and sees to it that an answer goes back. Engine thread only.</summary>
internal sealed class ConsoleDesk
{
    /// <summary>More commands can't be told in one line.</summary>
    private const int WaysMax = 3;

    private readonly ISwitch _switch;
    private readonly EngineDriver _driver;
    private readonly ILogger _log;
    private readonly CommandTable _table;
    private readonly CompleteCommand _complete;

    /// <param name="switch">Gets the replies.</param>
    /// <param name="driver">Tells whether a failure came out of the engine.</param>
    /// <param name="commands">All but the help, in the order in which it lists them.</param>
    /// <param name="names">What can be completed.</param>
    /// <param name="log">Gets the failures.</param>
    public ConsoleDesk(ISwitch @switch, EngineDriver driver, IReadOnlyList<IConsoleCommand> commands, LiveNames names, ILogger log)
    {
        _switch = @switch;
        _driver = driver;
        _log = log;
        _table = new CommandTable(commands, names);
        _complete = _table.All.OfType<CompleteCommand>().Single();
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
        if (text.StartsWith(CompleteCommand.Prefix, StringComparison.Ordinal))
            reply(_complete.Reply(text[CompleteCommand.Prefix.Length..]));
        else if (ConsoleLine.Parse(text) is not { } line)
            reply("-ERR a quote isn't closed: close it, or leave it out");
        else if (line.Words.Count == 0)
            Run(_table.Help, line, text, reply);
        else if (_table.Find(line.Words) is { } found)
            Run(found, line, text, reply);
        else
            reply(Unknown(line.Words));
    }

    /// <summary>What orders or changes something is told among the facts, after what came of it.</summary>
    private void Run(IConsoleCommand command, ConsoleLine line, string text, Action<string> reply)
    {
        bool json = line.Options.Any(option => string.Equals(option, CommandSyntax.Json, StringComparison.OrdinalIgnoreCase));
        long before = _driver.OrdersGiven;
        string answer = "";
        bool acts = false;
        if (command.Syntax.Bind(line, Tell, out string error) is not { } request)
        {
            reply($"-ERR {error}");
            return;
        }
        acts = command.Acts(request);
        command.Run(request);
        if (!acts && _driver.OrdersGiven != before)
            Note();

        void Tell(string told)
        {
            answer = told;
            reply(json ? CommandJson.Wrap(told) : told);
            if (acts)
                Note();
        }

        void Note() => ConsoleNote.Write(_driver, $"acd {text}", answer);
    }

    private string Unknown(IReadOnlyList<string> words)
    {
        var begun = _table.BeginningWith(words);
        if (begun.Count > 0)
        {
            string phrase = Printable.Text(string.Join(' ', words));
            string ways = begun.Count <= WaysMax
                ? string.Join(" or ", begun.Select(command => $"\"acd {command.Syntax.Usage}\""))
                : $"\"acd help {phrase}\", which lists {begun.Count}";
            return $"-ERR \"{phrase}\" is only the beginning of a command: try {ways}";
        }
        return $"-ERR unknown command \"{Printable.Text(string.Join(' ', words))}\":{_table.Guess(words)} try \"acd help\"";
    }
}
