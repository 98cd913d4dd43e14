using Acd.Engine.Agents;
using Acd.Engine.Recovery;
using Acd.Host.Store;
using Acd.Host.Tests.Support;
using Acd.Store.State;

namespace Acd.Host.Tests.Recovery;

/// <summary>One process after the other, with nothing between them but the store's folder.</summary>
public sealed class StoreRecoveryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("acd-recovery-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_next_process_knows_agents_and_who_waited()
    {
        var first = new ScriptedSwitch();
        first.Type(1, "agent set status anna 'On Break'");
        first.Join(2, call: 1);
        first.At(4, _ => { });
        Run(first);

        var second = new ScriptedSwitch { NowUs = first.NowUs };
        second.Type(10, "agent list");
        second.At(12, events => events.On(new CallerJoined(new CallId(1), "support", "uuid-1", "+431", "Caller", "5000"), second.NowUs));
        var host = Run(second);

        Assert.Contains("On Break", second.Replies[0], StringComparison.Ordinal);
        Assert.Equal(10_000, Assert.Single(host.TakeSnapshot().Callers).WaitMs);
    }

    [Fact]
    public void Times_on_disk_become_times_up_to_now()
    {
        var state = StoredState.Of(
            new Kept(
                [new AgentStateRow { Name = "anna", Status = "On Break", Reason = "lunch", StatusSinceMs = 4_000, BreakUntilMs = 30_000 }],
                [
                    new CallerStateRow { CallUuid = "talks", Queue = "support", AnsweredAtMs = 9_000 },
                    new CallerStateRow
                    {
                        CallUuid = "waits", Queue = "sales", FirstQueue = "support", JoinedAtMs = 8_000, Priority = 2, Score = 3,
                    },
                    new CallerStateRow
                    {
                        CallUuid = "called", Queue = "support", CallerNumber = "+49", JoinedAtMs = 5_000, IsCallback = true,
                        NotBeforeMs = 12_000, ExpiresAtMs = 90_000, CallbackAttempts = 1,
                    },
                ]),
            nowMs: 10_000);

        Assert.Equal([new AgentRestored("anna", AgentStatus.OnBreak, "lunch", 6_000, 20_000, 0, 0, 0)], state.Agents);
        Assert.Equal([new CallerExpected("waits", "support", "sales", 2, 3, 2_000, RecoveredState.RejoinMs)], state.Callers);
        Assert.Equal([new CallbackRestored("support", "called", "+49", "", 0, 0, 5_000, 2_000, 80_000, 1)], state.Callbacks);
    }

    private AcdHost Run(ScriptedSwitch @switch)
    {
        var host = Hosts.On(@switch, Hosts.Options with { StoreFolder = _folder });
        Assert.Equal(RunResult.Stopped, host.Run());
        return host;
    }

    private sealed record Kept(IReadOnlyList<AgentStateRow> Agents, IReadOnlyList<CallerStateRow> Callers) : IStateReader
    {
        public IReadOnlyDictionary<string, string> Notes { get; } = new Dictionary<string, string>();
    }
}
