using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Acd.Bench.Live.Measuring;

/// <summary>
/// When a datagram reached its socket, by the kernel (SIOCGSTAMPNS, socket(7)): the time until the thread that reads it gets a processor
/// isn't the exchange's. In the time of <see cref="AgentPhones.Now"/>.
/// </summary>
internal static class ArrivalClock
{
    private const nuint ReadStamp = 0x8907;
    private const long NanosecondsPerTick = 100;

    /// <summary>
    /// Of the datagram that was received last. The first call for a socket begins the stamps: for it, as where the kernel gives none, it
    /// is now.
    /// </summary>
    public static TimeSpan OfLast(Socket socket)
    {
        TimeSpan now = AgentPhones.Now;
        DateTime time = DateTime.UtcNow;
        if (ioctl((int)socket.Handle, ReadStamp, out Stamp stamp) != 0)
            return now;
        DateTime at = DateTime.UnixEpoch.AddSeconds(stamp.Seconds).AddTicks(stamp.Nanoseconds / NanosecondsPerTick);
        return at < time ? now - (time - at) : now;
    }

    [DllImport("libc", EntryPoint = "ioctl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ioctl(int descriptor, nuint request, out Stamp stamp);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Stamp
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}
