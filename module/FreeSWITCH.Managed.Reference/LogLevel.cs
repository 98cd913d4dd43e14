namespace FreeSWITCH;

/// <summary>The severities of FreeSWITCH's log in mod_managed's own numbering.</summary>
public enum LogLevel
{
    /// <summary>Always shown.</summary>
    Console = 0,

    /// <summary>For developers.</summary>
    Debug = 1,

    /// <summary>Normal operation.</summary>
    Info = 2,

    /// <summary>Something failed.</summary>
    Error = 3,

    /// <summary>A part is out of order.</summary>
    Critical = 4,

    /// <summary>The system is out of order.</summary>
    Alert = 5,

    /// <summary>Something may fail.</summary>
    Warning = 6,

    /// <summary>Normal, but worth a look.</summary>
    Notice = 7,
}
