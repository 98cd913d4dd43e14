using System.Globalization;
using System.Text.Json;

namespace Acd.Switch;

/// <summary>
/// What <c>acd shim --json</c> says of the module itself, with or without an engine. Counters since the module was loaded.
/// </summary>
public sealed record ShimFigures
{
    /// <summary>The command of FreeSWITCH's whose answer <see cref="Parse"/> reads. It only looks, takes µs and needs no engine.</summary>
    public const string Question = "acd shim --json";

    /// <summary>Engines started after the first.</summary>
    public required long EngineRestarts { get; init; }

    /// <summary>Events that wait for the engine.</summary>
    public required long RingEvents { get; init; }

    /// <summary>The most that waited at a time, in the minutes asked for; an hour unless said otherwise.</summary>
    public required long RingEventsPeak { get; init; }

    /// <summary>Events there is room for.</summary>
    public required long RingCapacity { get; init; }

    /// <summary>From handing an event over to FreeSWITCH's delivering it, the last one or the one under way, µs.</summary>
    public required long EventLagUs { get; init; }

    /// <summary>The longest of these, in the same time as <see cref="RingEventsPeak"/>, µs.</summary>
    public required long EventLagPeakUs { get; init; }

    /// <summary>Events FreeSWITCH lost for clients of its event socket that don't read.</summary>
    public required long EventsLost { get; init; }

    /// <summary>Such clients the shim cut.</summary>
    public required long EventClientsCut { get; init; }

    /// <summary>Such clients FreeSWITCH cut.</summary>
    public required long EventClientsCutBySwitch { get; init; }

    /// <summary>Talks that had different codecs at both ends.</summary>
    public required long TalksTranscoded { get; init; }

    /// <summary>Callers in the application.</summary>
    public required long Callers { get; init; }

    /// <summary>Agents' legs, dialled or to be dialled.</summary>
    public required long Legs { get; init; }

    /// <summary>Threads that dial legs, alive now.</summary>
    public required long LegWorkers { get; init; }

    /// <summary>Threads that dial legs, at most.</summary>
    public required long LegWorkersMax { get; init; }

    /// <summary>Of <see cref="LegWorkers"/>, those inside FreeSWITCH.</summary>
    public required long LegWorkersBusy { get; init; }

    /// <summary>Legs that wait for a thread.</summary>
    public required long LegsQueued { get; init; }

    /// <summary>Legs refused because too many waited.</summary>
    public required long LegsRefused { get; init; }

    /// <summary>Callers the waiting room plays to.</summary>
    public required long WaitingCallers { get; init; }

    /// <summary>Pieces of music it plays, times codecs.</summary>
    public required long MusicStreams { get; init; }

    /// <summary>Packets of music encoded: one per stream and packet time, however many hear it.</summary>
    public required long PacketsEncoded { get; init; }

    /// <summary>Written to callers.</summary>
    public required long FramesOut { get; init; }

    /// <summary>Taken from callers.</summary>
    public required long PacketsIn { get; init; }

    /// <summary>Ticks of the waiting room that began more than 5 ms late.</summary>
    public required long LateTicks { get; init; }

    /// <summary>Work of the waiting room's last tick, µs.</summary>
    public required long LastTickUs { get; init; }

    /// <summary>The command, with peaks of so many minutes, 1 to 1440.</summary>
    public static string QuestionOf(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{Question} --minutes={minutes}");

    /// <summary>Null: the text isn't that answer.</summary>
    public static ShimFigures? Parse(string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize(text, ShimJson.Default.ShimFigures);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
