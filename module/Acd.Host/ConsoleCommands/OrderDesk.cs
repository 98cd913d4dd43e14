using Acd.Engine;
using Acd.Engine.Ids;

namespace Acd.Host.ConsoleCommands;

/// <summary>Passes what supervisors order on to the engine, and answers. Engine thread only.</summary>
internal sealed class OrderDesk(EngineDriver driver, LiveNames names)
{
    private const string CallPrefix = "call-";
    private const int ErrorLengthMax = 300;

    public EngineDriver Driver => driver;

    /// <param name="request">Answered with <c>+OK</c>, or with why not and what to do.</param>
    /// <param name="order">What to do.</param>
    /// <param name="done">What is said when it is done.</param>
    public void Give<TOrder>(ConsoleRequest request, in TOrder order, string done)
        where TOrder : struct, IEngineInput =>
        request.Reply(driver.Handle(in order) is { } error ? Explain(error, request) : $"+OK {done}");

    /// <summary>What was wrong, and what to do instead.</summary>
    public string Explain(EngineError error, ConsoleRequest request) => error.Code switch
    {
        EngineErrorCode.UnknownAgent => NoSuch("agent", request["agent"]),
        EngineErrorCode.UnknownQueue => NoSuch("queue", request["queue"]),
        EngineErrorCode.UnknownCaller => $"-ERR {error.What}: \"acd caller list\" shows all",
        _ => $"-ERR {Printable.Text(error.What, ErrorLengthMax)}",
    };

    public string NoSuch(string kind, string name) =>
        $"-ERR no {kind} \"{Printable.Text(name)}\":{Nearest.Hint(name, names.Of(kind))} \"acd {kind} list\" shows all";

    /// <summary>The caller whose number or channel's UUID was given; null: there is none, and that was answered.</summary>
    public CallId? FindCaller(ConsoleRequest request, string argument = "caller")
    {
        string text = request[argument];
        string digits = text.StartsWith(CallPrefix, StringComparison.OrdinalIgnoreCase) ? text[CallPrefix.Length..] : text;
        if (ulong.TryParse(digits, System.Globalization.NumberStyles.None, null, out ulong number))
            return new CallId(number);
        if (driver.FindCall(text) is { } found)
            return found;
        request.Reply($"-ERR no caller \"{Printable.Text(text)}\": \"acd {argument} list\" shows all, with their numbers and UUIDs");
        return null;
    }
}
