using System.Runtime.InteropServices;
using Acd.Engine.Events;
using Acd.Engine.Ids;
using Acd.Engine.Ports;
using Acd.Switch.Native;
using Acd.Switch.Tests.Fakes;
using Moq;

namespace Acd.Switch.Tests;

/// <summary>Batches, waiting, and what a poll does when something is badly wrong.</summary>
public sealed partial class PollingTests : IDisposable
{
    private readonly FakeHost _host = new();
    private readonly RecordingEvents _events = new();
    private readonly NativeSwitch _switch;

    public PollingTests() => _switch = _host.Attach();

    public void Dispose() => _host.Dispose();

    [Fact]
    public void More_events_than_the_buffer_holds_come_with_the_next_polls_in_order()
    {
        const int total = NativeSwitch.PollCapacity * 2 + 10;
        for (int i = 0; i < total; i++)
        {
            _host.Push(new NativeEventBuilder(NativeEventKind.LegDialing).At(i).Ids(leg: (ulong)i));
        }

        int[] counts = [_switch.Poll(_events, 0), _switch.Poll(_events, 0), _switch.Poll(_events, 0), _switch.Poll(_events, 0)];
        Assert.Equal([NativeSwitch.PollCapacity, NativeSwitch.PollCapacity, 10, 0], counts);
        Assert.Equal(Enumerable.Range(0, total).Select(i => ((object)new LegDialing(new OfferId((ulong)i)), (long)i)), _events.Seen);
    }

    [Fact]
    public void A_time_out_delivers_nothing_and_the_wait_is_passed_on()
    {
        Assert.Equal(0, _switch.Poll(_events, 250_000));
        Assert.Equal(0, _switch.Poll(_events, -5));
        Assert.Empty(_events.Seen);
        Assert.Equal([250_000, 0], _host.Waits);
    }

    [Fact]
    public void An_exception_of_a_handler_passes_through()
    {
        Mock<ISwitchEvents> broken = new();
        broken.Setup(b => b.OnShutdown()).Throws(new InvalidOperationException("engine broke"));
        _host.Push(new NativeEventBuilder(NativeEventKind.Shutdown));
        Assert.Equal("engine broke", Assert.Throws<InvalidOperationException>(() => _switch.Poll(broken.Object, 0)).Message);
    }

    [Fact]
    public void Lost_events_end_the_loop()
    {
        _host.PollResult = AbiConstants.PollLost;
        Assert.Throws<EventsLostException>(() => _switch.Poll(_events, 0));
        Assert.Empty(_events.Seen);
    }

    [Theory]
    [InlineData(-2)]
    [InlineData(NativeSwitch.PollCapacity + 1)]
    public void An_impossible_count_ends_the_loop(int count)
    {
        _host.PollResult = count;
        Assert.Throws<HostContractException>(() => _switch.Poll(_events, 0));
        Assert.Empty(_events.Seen);
    }

    [Fact]
    public void Any_thread_wakes_the_poll_until_the_switch_is_closed()
    {
        Parallel.For(0, 4, _ => _switch.Wake());
        Assert.Equal(4, _host.Wakes);
        _switch.Close();
        Parallel.For(0, 1, _ => _switch.Wake());
        Assert.Equal(4, _host.Wakes);
    }

    [Fact]
    public void The_clock_is_the_one_that_stamps_events()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "CLOCK_MONOTONIC is read through libc on Linux only.");
        long before = MonotonicUs();
        long now = _switch.NowUs;
        Assert.InRange(now, before, MonotonicUs());
    }

    private static long MonotonicUs()
    {
        const int clockMonotonic = 1;
        Assert.Equal(0, ClockGetTime(clockMonotonic, out Timespec time));
        return time.Seconds * 1_000_000 + time.Nanoseconds / 1000;
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int ClockGetTime(int clock, out Timespec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Timespec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
