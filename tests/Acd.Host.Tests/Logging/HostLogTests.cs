using Acd.Host.Logging;
using Acd.Host.Tests.Support;

namespace Acd.Host.Tests.Logging;

public sealed class HostLogTests
{
    private readonly ScriptedSwitch _switch = new();
    private readonly HostLog _log;

    public HostLogTests() => _log = new HostLog(_switch);

    [Fact]
    public void A_line_carries_its_number_and_level()
    {
        _log.ConfigRefused(3);

        Assert.Equal(["Error ACD1103 Configuration not reloaded, the one in use stays: 3 errors, see the lines above"], _switch.LogLines);
    }

    [Fact]
    public void An_exception_is_one_line_per_line_of_it()
    {
        _log.EngineCrashed(Thrown());

        Assert.StartsWith("Critical ACD1004 Engine crashed", _switch.LogLines[0], StringComparison.Ordinal);
        Assert.Equal("Critical ACD1004   System.InvalidOperationException: torn", _switch.LogLines[1]);
        Assert.StartsWith("Critical ACD1004   at ", _switch.LogLines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_of_other_threads_wait_for_the_engine_thread()
    {
        OnAnotherThread(() => _log.TaskUnobserved(new InvalidOperationException("lost")));

        Assert.Empty(_switch.LogLines);
        _log.WritePending();
        Assert.Equal(2, _switch.LogLines.Count);
        _log.WritePending();
        Assert.Equal(2, _switch.LogLines.Count);
    }

    [Fact]
    public void A_flood_from_another_thread_is_cut_and_counted()
    {
        OnAnotherThread(() =>
        {
            for (int i = 0; i < 1_500; i++)
                _log.ConfigError("x");
        });

        _log.WritePending();

        Assert.Equal(1_001, _switch.LogLines.Count);
        Assert.Contains("500 log lines from other threads were dropped", _switch.LogLines[^1], StringComparison.Ordinal);
    }

    private static void OnAnotherThread(Action action)
    {
        var thread = new Thread(() => action());
        thread.Start();
        thread.Join();
    }

    private static InvalidOperationException Thrown()
    {
        try
        {
            throw new InvalidOperationException("torn");
        }
        catch (InvalidOperationException exception)
        {
            return exception;
        }
    }
}
