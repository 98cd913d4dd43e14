using System.Reflection;
using System.Runtime.InteropServices;
using Moq;

namespace Acd.Host.Tests;

public sealed class ModuleEntryTests
{
    [Fact]
    public void No_table_at_all_is_an_ABI_mismatch() => Assert.Equal(RunResult.AbiMismatch, ModuleEntry.Attach(0));

    [Fact]
    public void The_entry_point_is_what_the_shim_looks_up()
    {
        var run = Type.GetType("Acd.Host.ModuleEntry, Acd.Host")!.GetMethod("Run")!;

        Assert.True(run.IsStatic);
        Assert.NotNull(run.GetCustomAttribute<UnmanagedCallersOnlyAttribute>());
        Assert.Equal(typeof(int), run.ReturnType);
        Assert.Equal([typeof(nint)], run.GetParameters().Select(parameter => parameter.ParameterType));
    }

    [Fact]
    public void The_log_is_up_before_anything_can_fail()
    {
        var calls = new List<string>();
        var @switch = new Mock<ISwitch>();
        @switch.Setup(s => s.Log(It.IsAny<SwitchLogLevel>(), It.IsAny<string>())).Callback(() => calls.Add("log"));
        @switch.Setup(s => s.RequestConfig(It.IsAny<ulong>(), "acd.conf", false)).Callback(() => calls.Add("config"));
        @switch.Setup(s => s.Poll(It.IsAny<ISwitchEvents>(), It.IsAny<long>()))
            .Callback((ISwitchEvents events, long _) => events.OnShutdown());

        Assert.Equal(RunResult.Stopped, ModuleEntry.Serve(@switch.Object));

        Assert.Equal(["log", "config"], calls);
    }

    [Fact]
    public void An_exception_is_a_crash_with_everything_in_the_log_and_a_verdict()
    {
        var @switch = new Mock<ISwitch>();
        @switch.Setup(s => s.Poll(It.IsAny<ISwitchEvents>(), It.IsAny<long>())).Throws(new InvalidOperationException("the ring is torn"));

        Assert.Equal(RunResult.Crashed, ModuleEntry.Serve(@switch.Object));

        @switch.Verify(s => s.Log(SwitchLogLevel.Critical, It.Is<string>(t => t.StartsWith("ACD1004", StringComparison.Ordinal))));
        @switch.Verify(s => s.Log(SwitchLogLevel.Critical, It.Is<string>(t => t.Contains("the ring is torn", StringComparison.Ordinal))));
        @switch.Verify(s => s.ReportReady(It.Is<string>(t => t.Contains("the ring is torn", StringComparison.Ordinal))), Times.Once);
    }

    [Fact]
    public void Even_a_log_that_throws_stays_inside()
    {
        var @switch = new Mock<ISwitch>();
        @switch.Setup(s => s.Log(It.IsAny<SwitchLogLevel>(), It.IsAny<string>())).Throws(new InvalidOperationException("no log"));

        Assert.Equal(RunResult.Crashed, ModuleEntry.Serve(@switch.Object));
    }

    [Fact]
    public void It_may_be_called_again_after_it_returned()
    {
        var @switch = new Mock<ISwitch>();
        @switch.Setup(s => s.Poll(It.IsAny<ISwitchEvents>(), It.IsAny<long>()))
            .Callback((ISwitchEvents events, long _) => events.OnShutdown());

        Assert.Equal(RunResult.Stopped, ModuleEntry.Serve(@switch.Object));
        Assert.Equal(RunResult.Stopped, ModuleEntry.Serve(@switch.Object));
    }
}
