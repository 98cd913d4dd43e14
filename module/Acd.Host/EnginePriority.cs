using System.Runtime.InteropServices;

namespace Acd.Host;

/// <summary>
/// Lets the engine's thread go before the others of its process. Every call waits for this one thread, which has microseconds of work at
/// a time; on busy processors the scheduler would let it wait milliseconds behind threads that write records or send to wallboards.
/// sched_setattr(2): niceness, and the slice a thread asks for, are each thread's own on Linux. Since Linux 6.12 who asks for a shorter
/// slice interrupts who asked for a longer one; before, it is ignored.
/// </summary>
internal static class EnginePriority
{
    /// <summary>
    /// The least there is. The scheduler makes who took more than his share wait for his right to run, and -10 doesn't settle what a
    /// burst of events took: with a saturated store beside it an offer's p99 was two to three times what it is with -20.
    /// </summary>
    private const int Niceness = -20;

    /// <summary>What systemd units of before allow; the thread that plays music to waiting callers has it.</summary>
    private const int NicenessElse = -10;

    /// <summary>The shortest the kernel takes.</summary>
    private const ulong SliceNs = 100_000;

    /// <summary>SCHED_FLAG_RESET_ON_FORK: threads it starts are ordinary ones. .NET's pool grows from whoever gives it work.</summary>
    private const ulong ResetOnFork = 1;

    private const int CallingThread = 0;

    /// <summary>
    /// Raises the calling thread's priority. False: not fully, because the limit on niceness (LimitNICE) doesn't allow it or the system
    /// has no such call; the slice is shorter all the same.
    /// </summary>
    public static bool GoFirst()
    {
        int call = SystemCallNumber();
        if (call == 0)
            return false;
        if (Set(call, Niceness))
            return true;
        if (!Set(call, NicenessElse))
            Set(call, GetPriority(0, CallingThread));
        return false;
    }

    private static bool Set(int call, int niceness)
    {
        var attributes = new SchedulingAttributes
        {
            Bytes = (uint)Marshal.SizeOf<SchedulingAttributes>(),
            Flags = ResetOnFork,
            Niceness = niceness,
            RuntimeNs = SliceNs,
        };
        return SystemCall(call, CallingThread, in attributes, 0) == 0;
    }

    /// <summary>The C library has had no function for it until lately.</summary>
    private static int SystemCallNumber() => !OperatingSystem.IsLinux() ? 0 : RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => 314,
        Architecture.Arm64 => 274,
        _ => 0,
    };

    [DllImport("libc.so.6", EntryPoint = "syscall")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern long SystemCall(long number, int thread, in SchedulingAttributes attributes, uint flags);

    [DllImport("libc.so.6", EntryPoint = "getpriority")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetPriority(int which, int who);

    /// <summary>linux/sched/types.h's <c>struct sched_attr</c>, its first version. Policy 0 is SCHED_OTHER.</summary>
    private struct SchedulingAttributes
    {
        public uint Bytes { get; init; }
        public uint Policy { get; init; }
        public ulong Flags { get; init; }
        public int Niceness { get; init; }
        public uint Priority { get; init; }
        public ulong RuntimeNs { get; init; }
        public ulong DeadlineNs { get; init; }
        public ulong PeriodNs { get; init; }
    }
}
