using System.Globalization;
using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>Who joins while others hear the music already: how soon does he?</summary>
public sealed class LateJoinTests : TalkTest
{
    private const int Joins = 60;
    private const double TickMs = 20;

    /// <summary>
    /// From his 200 to his first packet, both as his phone gets them: half a tick on average if nothing is slow. A full machine shows in
    /// the slowest; the median isn't moved by it.
    /// </summary>
    [Fact]
    public async Task Music_begins_within_a_tick_of_the_answer()
    {
        await StartAsync([]);
        await using var firstAudio = new RtpPhone();
        await using var first = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(first, firstAudio);
        await firstAudio.HearAsync(50, Soon);

        List<double> ticks = [];
        for (int number = 0; number < Joins; number++)
        {
            ticks.Add(await JoinAsync());
            await Task.Delay(7, TestContext.Current.CancellationToken);
        }

        ticks.Sort();
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"ticks from the answer to music, {Joins} joins: p50 {ticks[Joins / 2]:0.00}, p90 {ticks[Joins * 9 / 10]:0.00}, " +
            $"max {ticks[^1]:0.00}"));
        Assert.InRange(ticks[Joins / 2], 0, 1);
        Assert.InRange(ticks[Joins * 9 / 10], 0, 5);
    }

    private async Task<double> JoinAsync()
    {
        TimeSpan answered = TimeSpan.Zero;
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort) { OnAnswer = () => answered = audio.Now };
        await phone.CallAsync("support", Sdp.Audio(audio.Port, Pcmu));
        await audio.HearAsync(1, Soon);
        await phone.HangUpAsync();

        // A packet may be there before the answer, which comes by another thread.
        return Math.Max(0, (audio.Received[0].At - answered).TotalMilliseconds) / TickMs;
    }
}
