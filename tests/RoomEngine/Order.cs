using System.Globalization;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Ids;

namespace Acd.Host;

/// <summary>One typed order: a word, then its fields, parted by spaces; the last field may hold spaces.</summary>
internal static class Order
{
    public static Command Parse(string line)
    {
        string[] words = line.Split(' ', 2);
        string rest = words.Length > 1 ? words[1] : "";
        return words[0] switch
        {
            "accept" => Accept(Fields(rest, 3)),
            "music" => Music(Fields(rest, 2)),
            "announce" => Announce(Fields(rest, 3), mixed: false),
            "announce-mixed" => Announce(Fields(rest, 3), mixed: true),
            "release" => Release(Fields(rest, 2)),
            "originate" => Originate(Fields(rest, 3)),
            "cancel" => Command.CancelLeg(new OfferId(Number(rest)), HangupCause.NormalClearing),
            "bridge" => Bridge(Fields(rest, 2)),
            _ => throw new FormatException($"there is no order \"{words[0]}\""),
        };
    }

    private static Command Accept(string[] f) =>
        Command.AcceptCaller(new CallId(Number(f[0])), f[2], "", Enum.Parse<AnswerPolicy>(f[1]));

    private static Command Music(string[] f) => Command.ChangeMusic(new CallId(Number(f[0])), f[1], "");

    private static Command Announce(string[] f, bool mixed) =>
        Command.Announce(new CallId(Number(f[0])), Number(f[1]), f[2].Split('|'), mixed);

    private static Command Release(string[] f) =>
        Command.ReleaseCaller(new CallId(Number(f[0])), ReleaseResult.TimedOut, "", f[1]);

    private static Command Originate(string[] f)
    {
        var agent = new AgentConfig { Name = "agent0", Contact = f[2], RingTimeoutMs = 20_000 };
        return Command.OriginateLeg(new OfferId(Number(f[0])), new CallId(Number(f[1])), "room", agent, "", "1000", "Caller");
    }

    private static Command Bridge(string[] f) => Command.Bridge(new CallId(Number(f[0])), new OfferId(Number(f[1])));

    /// <summary>Missing fields are empty.</summary>
    private static string[] Fields(string text, int count)
    {
        string[] fields = text.Split(' ', count);
        return [.. fields, .. Enumerable.Repeat("", count - fields.Length)];
    }

    private static ulong Number(string text) => ulong.Parse(text, CultureInfo.InvariantCulture);
}
