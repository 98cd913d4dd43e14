using Acd.Host.Recovery;
using Acd.Host.Tests.CallCenter;
using Acd.Host.Tests.Support;
using Acd.Store;
using Acd.Store.Reading;
using Acd.Store.Records;
using Acd.Store.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Acd.Host.Tests.Recovery;

/// <summary>Another program has the live state locked when the process starts, and lets go of it while calls go on.</summary>
public sealed class LateRecoveryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("acd-late-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_was_before_is_taken_up_unless_something_newer_is_known()
    {
        FirstProcess();

        using var held = await LockAsync();
        var second = new ScriptedSwitch();
        second.Type(1, "agent set status bob 'Logged Out'");
        second.Join(2, call: 7, queue: "sales");
        second.At(3, _ => held.Dispose());
        ThenWhenOpen(second, () =>
        {
            second.Type(0, "agent skills anna");
            second.Type(0, "agent skills carla");
            second.Type(0, "store status");
        });
        second.Type(1.5, "agent skills carla billing=2");
        var host = Run(second);

        Assert.Contains(second.LogLines, line => line.Contains("ACD1320 ", StringComparison.Ordinal));
        Assert.Contains(second.LogLines, line => line.Contains("ACD1321 ", StringComparison.Ordinal));
        var agents = host.TakeSnapshot().Agents.ToDictionary(agent => agent.Name);
        Assert.Equal(("OnBreak", "lunch"), (agents["anna"].Status.ToString(), agents["anna"].Reason));
        Assert.Equal("LoggedOut", agents["bob"].Status.ToString());
        Assert.Equal("Available", agents["carla"].Status.ToString());
        Assert.Contains("german=8", second.Replies[^3], StringComparison.Ordinal);
        Assert.Contains("billing=2", second.Replies[^2], StringComparison.Ordinal);
        Assert.DoesNotContain("can't begin", second.Replies[^1], StringComparison.Ordinal);
        Assert.Equal(["uuid-1", "uuid-7"], await JoinedAsync());
    }

    [Fact]
    public async Task An_engine_that_ends_before_leaves_it_to_the_next_of_its_process()
    {
        FirstProcess();

        var memory = new EngineMemory();
        var second = new ScriptedSwitch();
        second.Type(1, "agent set status bob 'Logged Out'");
        using (await LockAsync())
            Run(second, memory);
        var third = new ScriptedSwitch { NowUs = second.NowUs };
        third.At(1_000, _ => { });
        var host = Run(third, memory);

        var agents = host.TakeSnapshot().Agents.ToDictionary(agent => agent.Name, agent => agent.Status.ToString());
        Assert.Equal(("OnBreak", "LoggedOut", "Available"), (agents["anna"], agents["bob"], agents["carla"]));
    }

    [Fact]
    public async Task Agents_and_tiers_of_mod_callcenters_commands_come_again()
    {
        var first = Mimic();
        first.Config(1, "agent add zoe callback");
        first.Config(1, "agent set status zoe 'On Break'");
        first.Config(1, "tier add support zoe 2 3");
        first.Config(1, "agent add yan callback");
        first.At(2, _ => { });
        Run(first);

        using var held = await LockAsync();
        var second = Mimic();
        second.Config(1, "agent add yan callback");
        second.Config(2, "agent del yan");
        second.At(3, _ => held.Dispose());
        ThenWhenOpen(second, () => second.Config(0, "tier list"));
        var host = Run(second);

        Assert.Equal(["anna", "zoe"], host.TakeSnapshot().Agents.Select(agent => agent.Name).Order());
        Assert.Equal("OnBreak", host.TakeSnapshot().Agents.Single(agent => agent.Name == "zoe").Status.ToString());
        Assert.Contains("zoe", second.Replies[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Counters_of_the_process_before_outlast_an_engine_too()
    {
        var first = new ScriptedSwitch();
        first.Join(1, call: 1);
        first.At(2, events => events.On(new LegAnswered(first.LastOffer, "leg"), first.NowUs));
        first.At(3, events => events.On(new BridgeStarted(new CallId(1), first.LastOffer), first.NowUs));
        first.At(4, events => events.On(new LegEnded(first.LastOffer, HangupCause.NormalClearing), first.NowUs));
        first.At(5, events => events.On(new CallerLeft(new CallId(1), LeaveReason.Released), first.NowUs));
        first.At(6, _ => { });
        Assert.Equal(1, Anna(Run(first)).CallsAnswered);

        var memory = new EngineMemory();
        for (int life = 0; life < 3; life++)
        {
            var next = new ScriptedSwitch { NowUs = first.NowUs };
            next.At(1_000, _ => { });
            Assert.Equal(1, Anna(Run(next, memory)).CallsAnswered);
        }
    }

    private static ScriptedSwitch Mimic() => new() { ConfigXml = KeptByCommandTests.Own, CallCenterXml = KeptByCommandTests.CallCenter };

    private static Acd.Engine.Snapshots.AgentSnapshot Anna(AcdHost host) =>
        host.TakeSnapshot().Agents.Single(agent => agent.Name == "anna");

    /// <summary>Anna goes to lunch, bob and carla come, anna learns German; somebody waits.</summary>
    private void FirstProcess()
    {
        var first = new ScriptedSwitch();
        first.Type(1, "agent set status anna On Break --reason=lunch");
        first.Type(1, "agent set status bob On Break --reason=phone");
        first.LogIn(1, "carla");
        first.Type(2, "agent skills anna german=8");
        first.Type(2, "agent skills carla english=8");
        first.Join(3, call: 1);
        first.At(4, _ => { });
        Run(first);
    }

    private Task<FileLock> LockAsync()
    {
        SqliteConnection.ClearAllPools();
        return FileLock.TakeAsync(Path.Combine(_folder, "acd_state.db"), FileLock.FromAll);
    }

    /// <summary>When the store has begun, and not before, this happens; then it is over.</summary>
    private static void ThenWhenOpen(ScriptedSwitch @switch, Action act)
    {
        bool hasActed = false;
        @switch.IsOver = () =>
        {
            if (hasActed)
                return true;
            if (!@switch.LogLines.Any(line => line.Contains("ACD1321 ", StringComparison.Ordinal)))
            {
                // The polls are counted, and it takes seconds.
                Thread.Sleep(10);
                return false;
            }
            hasActed = true;
            act();
            return false;
        };
    }

    private async Task<List<string>> JoinedAsync()
    {
        var options = new StoreOptions { Folder = _folder };
        // A store that opened a moment before its end leaves in the journal what its database hasn't yet.
        using (var next = new StoreService(options, NullLogger.Instance))
            Assert.True(next.Flush(TimeSpan.FromSeconds(60)), next.Status.ToString());
        var reader = RecordReaders.Open(options);
        var joined = new List<string>();
        foreach (var record in await reader.ReplayAsync(0, int.MaxValue, TestContext.Current.CancellationToken))
        {
            if (record is EventRecord { Kind: "caller-joined" } found)
                joined.Add(found.CallUuid);
        }
        return joined;
    }

    private AcdHost Run(ScriptedSwitch @switch, EngineMemory? memory = null)
    {
        var host = Hosts.On(@switch, Hosts.Options with { StoreFolder = _folder, Memory = memory });
        Assert.Equal(RunResult.Stopped, host.Run());
        return host;
    }
}
