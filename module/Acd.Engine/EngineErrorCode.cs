namespace Acd.Engine;

/// <summary>What kind of thing was wrong with an input.</summary>
public enum EngineErrorCode
{
    UnknownAgent,
    UnknownQueue,
    UnknownCaller,
    UnknownReason,
    UnknownDisposition,

    /// <summary>A number or text that makes no sense.</summary>
    BadValue,

    /// <summary>A skill expression that can't be read.</summary>
    BadRequirement,

    /// <summary>Right as such, but not now.</summary>
    WrongState,

    /// <summary>The configuration forbids it.</summary>
    NotAllowed,
}
