using System.Globalization;
using Acd.Live.Tests.Support;

namespace Acd.Live.Tests.Bench;

/// <summary>
/// What waiting callers cost, side by side on one machine: in the waiting room, and as FreeSWITCH plays to them by itself (`playback` on
/// each session's thread), in the waiting room of another build, or without the announcements that are mixed for ours. Run by
/// scripts/bench room.
/// </summary>
public sealed class WaitingRoomBench
{
    private const string Extension = "playback";
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(2);

    private static readonly int Callers = Setting("ACD_BENCH_CALLERS", 200);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(Setting("ACD_BENCH_SECONDS", 10));

    /// <summary>ACD_BENCH_AGAINST: folder of the other build, as ACD_MODULE_DIR; without it the other side is playback.</summary>
    private static readonly string? OtherBuild = Environment.GetEnvironmentVariable("ACD_BENCH_AGAINST");

    /// <summary>ACD_BENCH_MIXED=1: our callers always hear announcements mixed with the music, the others only music.</summary>
    private static readonly bool Mixed = Setting("ACD_BENCH_MIXED", 0) == 1;

    private const string MixedAnnouncements = """
        <param name="announcement-mode" value="mixed"/>
        <announcement every="1" every-from-end="true"><play value="tone_stream://%(59000,0,440)"/></announcement>
        """;

    [Fact(Explicit = true)]
    public async Task Cost_of_waiting_callers()
    {
        string ours = AcdModule.Folder;
        await using FreeSwitchInstance other = await StartAsync(OtherBuild ?? ours, "");
        await using FreeSwitchInstance room = await StartAsync(ours, Mixed ? MixedAnnouncements : "");
        await using var otherLoad = new WaitingRoomLoad(other);
        await using var roomLoad = new WaitingRoomLoad(room);
        await otherLoad.FillAsync(Callers, OtherBuild is null && !Mixed ? Extension : "support");
        await roomLoad.FillAsync(Callers, "support");

        (Sample otherQuiet, Sample quiet) = await MeasureAsync(otherLoad, roomLoad);
        otherLoad.Talking = roomLoad.Talking = true;
        (Sample otherTalking, Sample talking) = await MeasureAsync(otherLoad, roomLoad);

        Write("us of CPU per caller and packet  quiet    talking");
        Write($"waiting room, whole process    {quiet.ProcessUs,7:0.0} {talking.ProcessUs,10:0.0}");
        Write($"waiting room, its thread       {quiet.ThreadUs,7:0.0} {talking.ThreadUs,10:0.0}");
        Write($"other side, its thread         {otherQuiet.ThreadUs,7:0.0} {otherTalking.ThreadUs,10:0.0}");
        Write($"other side, whole process      {otherQuiet.ProcessUs,7:0.0} {otherTalking.ProcessUs,10:0.0}");
        Write($"ms between packets, p50 / p99 / max: waiting room {talking.Gaps}, other side {otherTalking.Gaps}");
        Write(await room.Esl.ApiAsync("acd shim"));
        Write(string.Create(CultureInfo.InvariantCulture,
            $"result callers={Callers} cpu_ratio_quiet={quiet.ProcessUs / otherQuiet.ProcessUs:0.000} " +
            $"cpu_ratio_talking={talking.ProcessUs / otherTalking.ProcessUs:0.000} " +
            $"read_to_write={(talking.ThreadUs - quiet.ThreadUs) / quiet.ThreadUs:0.000} heard={talking.Heard:0.000}"));
    }

    private static async Task<FreeSwitchInstance> StartAsync(string module, string queueElements)
    {
        Environment.SetEnvironmentVariable("ACD_MODULE_DIR", module);
        return await FreeSwitchInstance.StartAsync(FreeSwitchInstallation.Found!, new FreeSwitchOptions
        {
            Prepare = folder =>
            {
                AddPlayback(folder);
                folder.AddToQueue(queueElements);
            },
        });
    }

    private static async Task<(Sample Other, Sample Room)> MeasureAsync(WaitingRoomLoad other, WaitingRoomLoad room)
    {
        await Task.Delay(Warm, TestContext.Current.CancellationToken);
        (LoadMeter otherMeter, LoadMeter meter) = (new LoadMeter(other), new LoadMeter(room));
        await Task.Delay(Measured, TestContext.Current.CancellationToken);
        return (otherMeter.Read(Callers), meter.Read(Callers));
    }

    /// <summary>The same music, played by the dialplan.</summary>
    private static void AddPlayback(FreeSwitchFolder folder)
    {
        string acd = File.ReadAllText(folder.AcdConfiguration);
        int from = acd.IndexOf("tone_stream://", StringComparison.Ordinal);
        string music = acd[from..acd.IndexOf('"', from)];
        folder.AddToDialplan($"""
            <extension name="playback"><condition field="destination_number" expression="^{Extension}$">
            <action application="answer"/><action application="playback" data="{music}"/></condition></extension>
            """);
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out int value) ? value : otherwise;

    private static void Write(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);
}
