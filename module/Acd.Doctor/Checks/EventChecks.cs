using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Acd.Doctor.Configuration;
using Acd.Doctor.Findings;

namespace Acd.Doctor.Checks;

/// <summary>Queues between FreeSWITCH, the engine and those who listen to events.</summary>
internal static class EventChecks
{
    /// <summary>
    /// Of the 8,192 the ring holds. The engine empties it in milliseconds, so that it is at its worst when nobody can be asked.
    /// </summary>
    private const long RingFill = 2048;

    /// <summary>Bytes the kernel holds for a client: some hundred events. Who reads has next to none.</summary>
    private const long Unread = 128 * 1024;

    /// <summary>µs. It takes a few hundred.</summary>
    private const long LateUs = 1_000_000;

    private const int LocalAddress = 1;
    private const int Queues = 4;

    public static readonly IReadOnlyList<Check> All =
    [
        new FunctionCheck(patient => patient.InConfiguration(configuration => AreRead(configuration, patient.Machine)))
        {
            Id = "event-clients", Title = "Event socket clients read what they asked for", Severity = Severity.Advice,
            Why = "FreeSWITCH keeps 100,000 events for each, then loses them, and stops delivering any while it ends the client " +
                "(mod_event_socket.c:389); mod_acd cuts it before that",
        },
        new FunctionCheck(patient => Number(patient, "event_lag_peak_us", lagUs => lagUs < LateUs
            ? Outcome.Good
            : Outcome.Found(string.Create(CultureInfo.InvariantCulture, $"{lagUs / 1e6:F1} s late at worst in the last hour"),
                "have event socket clients ask for fewer events and do without modules that take their time over them; or it is the " +
                "machine: 'acd analyze'")))
        {
            Id = "event-lag", Title = "FreeSWITCH delivers events without delay", Severity = Severity.Advice,
            Why = "screens and scripts see late what happens; a queue of 10,000 events for each of its threads that is full stops calls " +
                "(switch_event.c:44)",
        },
        new FunctionCheck(patient => Number(patient, "ring_events_peak", fill => fill < RingFill
            ? Outcome.Good
            : Outcome.Found($"{fill} events waited for the engine at worst in the last hour",
                "look at the machine's load: something takes the processor from the engine")))
        {
            Id = "ring", Title = "Events don't pile up before the engine", Severity = Severity.Wrong,
            Why = "what finds the ring full, at 8,192, is lost, and callers go to their fallback when the engine stands still",
        },
        new FunctionCheck(patient => Number(patient, "legs_refused", refused => refused == 0
            ? Outcome.Good
            : Outcome.Found($"{refused} phones couldn't be dialled since the start",
                "raise leg-workers-max in acd.conf.xml, or the thread limits of the machine")))
        {
            Id = "leg-workers", Title = "There was a worker for every phone", Severity = Severity.Wrong,
            Why = "the agent isn't rung, and his caller waits on",
        },
    ];

    private static Outcome Number(Patient patient, string figure, Func<long, Outcome> look) =>
        patient.Answers?.GetValueOrDefault(SwitchQuestions.Shim) is not { } answer
            ? Outcome.Unknown("only the running module can tell: 'acd doctor' at FreeSWITCH's console asks it")
            : Figure(answer, figure) is { } number
                ? look(number)
                : Outcome.Unknown($"'{SwitchQuestions.Shim}' isn't understood");

    private static long? Figure(string answer, string name)
    {
        try
        {
            return JsonNode.Parse(answer)?[name]?.GetValue<long>();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static Outcome AreRead(SwitchConfiguration configuration, Machine machine)
    {
        if (configuration.Modules.All(module => module.Name != "mod_event_socket"))
            return Outcome.Good;
        if (machine.Read("/proc/net/tcp") is not { } table)
            return Outcome.Unknown("/proc/net/tcp can't be read");
        string port = Words.Number(configuration.Settings("event_socket.conf")?.Find("listen-port")?.Value ?? "8021")
            .ToString("X4", CultureInfo.InvariantCulture);
        long[] slow = [.. $"{table}\n{machine.Read("/proc/net/tcp6")}".Split('\n')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(columns => columns.Length > Queues && columns[LocalAddress].EndsWith(":" + port, StringComparison.Ordinal))
            .Select(columns => ToSend(columns[Queues])).Where(bytes => bytes > Unread)];
        return slow.Length == 0
            ? Outcome.Good
            : Outcome.Found($"{slow.Length} don't; {slow.Max() / 1024} KB wait for the worst",
                "'ss -tnp' names the client: mend or stop it, or have it ask for fewer events");
    }

    /// <summary>The first of the two hexadecimal numbers "to send:received", in bytes.</summary>
    private static long ToSend(string queues) =>
        long.TryParse(queues.Split(':')[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out long bytes) ? bytes : 0;
}
