using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Ids;
using Acd.Engine.Ports;
using Acd.Switch.Native;
using Acd.Switch.Tests.Fakes;

namespace Acd.Switch.Tests;

/// <summary>The rim allocates nothing once it is warm, so that a busy switch gives the garbage collector no work.</summary>
public sealed class AllocationTests
{
    [Fact]
    public void Submitting_allocates_nothing_once_the_arena_has_grown()
    {
        using FakeHost host = new() { Recording = false };
        NativeSwitch attached = host.Attach();
        AgentConfig agent = new() { Name = "anna", Contact = "user/anna" };
        Command[] commands =
        [
            Command.AcceptCaller(new CallId(1), new string('m', 100_000), "9000"),
            Command.OriginateLeg(new OfferId(1), new CallId(1), "support", agent, "uuid", "+43", "Bär 🐻"),
            .. Enumerable.Repeat(Command.Bridge(new CallId(1), new OfferId(1)), 600),
        ];
        attached.Submit(commands);
        attached.ReplyConsole(1, "warm");
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 10; i++)
        {
            attached.Submit(commands);
            attached.ReplyConsole(1, "a reply");
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(11 * (commands.Length + 1), host.CommandsSeen);
    }

    [Fact]
    public void Events_without_texts_allocate_nothing()
    {
        using FakeHost host = new() { Recording = false };
        NativeSwitch attached = host.Attach();
        CountingEvents events = new();
        for (int i = 0; i < 2 * NativeSwitch.PollCapacity; i++)
        {
            host.Push(new NativeEventBuilder(NativeEventKind.BridgeStarted).Ids(call: 1, leg: 1));
        }

        attached.Poll(events, 0);
        long before = GC.GetAllocatedBytesForCurrentThread();
        attached.Poll(events, 0);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(2 * NativeSwitch.PollCapacity, events.Count);
    }

    private sealed class CountingEvents : ISwitchEvents
    {
        public int Count { get; private set; }

        public void On(in CallerJoined e, long atUs) => Count++;

        public void On(in CallerLeft e, long atUs) => Count++;

        public void On(in CustomerAnswered e, long atUs) => Count++;

        public void On(in CustomerFailed e, long atUs) => Count++;

        public void On(in CallerDigit e, long atUs) => Count++;

        public void On(in CallerAnnounced e, long atUs) => Count++;

        public void On(in LegDialing e, long atUs) => Count++;

        public void On(in LegAnswered e, long atUs) => Count++;

        public void On(in LegEnded e, long atUs) => Count++;

        public void On(in BridgeStarted e, long atUs) => Count++;

        public void On(in BridgeEnded e, long atUs) => Count++;

        public void OnConsole(ulong requestId, string line) => Count++;

        public void OnConfig(ulong requestId, string? xml, string? error) => Count++;

        public void OnShutdown() => Count++;
    }
}
