using System.Globalization;

namespace Acd.Live.Tests.Support;

/// <summary>
/// Base of the tests of what waiting callers hear and say: FreeSWITCH and the shim as ever, but with an engine that does what the test
/// tells it (tests/RoomEngine). Callers dial "acd-room".
/// </summary>
public abstract class RoomTest : LiveTest
{
    /// <summary>Four different notes, so that silence and a standing tone are told apart from it.</summary>
    protected const string Music = "tone_stream://v=-15;%(200,0,400);%(200,0,500);%(200,0,600);%(200,0,700);loops=-1";

    protected static readonly string[] Pcmu = ["0 PCMU/8000", "101 telephone-event/8000"];

    protected Task StartRoomAsync(FreeSwitchOptions? options = null)
    {
        FreeSwitchOptions given = options ?? new FreeSwitchOptions();
        return StartAsync(given with
        {
            Prepare = folder =>
            {
                UseRoomEngine(folder);
                given.Prepare?.Invoke(folder);
            },
        });
    }

    /// <summary>A call to the room that has joined; its number is the shim's.</summary>
    protected async Task<ulong> JoinAsync(SipPhone phone, string sdp)
    {
        int before = (await EventsAsync("joined")).Count;
        await phone.DialAsync("acd-room", sdp);
        await Eventually.HoldsAsync("the caller joins", Soon, async () => (await EventsAsync("joined")).Count > before);
        return ulong.Parse((await EventsAsync("joined"))[before].Split(' ')[0], CultureInfo.InvariantCulture);
    }

    /// <summary>A call that is answered and hears the music.</summary>
    protected async Task<ulong> WaitInRoomAsync(SipPhone phone, string sdp, string music = Music)
    {
        ulong call = await JoinAsync(phone, sdp);
        await OrderAsync($"accept {call} AtOnce {music}");
        await phone.AnsweredAsync();
        return call;
    }

    protected async Task OrderAsync(string order) => Assert.Equal("+OK", await ApiAsync($"acd {order}"));

    /// <summary>The events of a kind so far, without time and kind.</summary>
    protected async Task<IReadOnlyList<string>> EventsAsync(string kind) =>
        [
            .. from line in (await ApiAsync("acd events")).Split('\n')
               let words = line.Split(' ', 3)
               where words.Length == 3 && words[1] == kind
               select words[2],
        ];

    protected Task HappensAsync(string kind, string fields) =>
        Eventually.HoldsAsync($"{kind} {fields}", Soon, async () => (await EventsAsync(kind)).Contains(fields));

    private static void UseRoomEngine(FreeSwitchFolder folder)
    {
        string bin = AppContext.BaseDirectory.Replace(
            Path.Combine("tests", "live", "bin"), Path.Combine("tests", "RoomEngine", "bin"), StringComparison.Ordinal);
        folder.SetAcd("managed-dir", bin);
    }
}
