namespace Acd.Live.Tests.Support;

/// <summary>SIPp, which plays the callers and the agents' phones.</summary>
public static class SippInstallation
{
    /// <summary>Path of the program; null when there is none.</summary>
    public static string? Binary { get; } = Programs.OnPath("sipp");

    public const string Missing = "no sipp on PATH. Install SIPp (Debian: apt-get install sip-tester).";
}
