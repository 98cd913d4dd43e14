namespace Acd.Engine.Ports;

/// <summary>Log levels; the numbers are syslog's, as FreeSWITCH uses them.</summary>
public enum SwitchLogLevel
{
    Critical = 2,
    Error = 3,
    Warning = 4,
    Notice = 5,
    Info = 6,
    Debug = 7,
}
