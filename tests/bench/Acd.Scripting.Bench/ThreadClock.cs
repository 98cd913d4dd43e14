using System.Runtime.InteropServices;

namespace Acd.Scripting.Bench;

/// <summary>Processor time of the calling thread: what else the machine does doesn't count. Source: clock_gettime(2).</summary>
internal static class ThreadClock
{
    private const int ThreadCpuTime = 3;

    public static TimeSpan Now
    {
        get
        {
            if (Get(ThreadCpuTime, out var time) != 0)
                throw new InvalidOperationException("clock_gettime failed");
            return TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1000.0);
        }
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Get(int clock, out Timespec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Timespec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
