namespace Acd.Wallboard.Security;

/// <summary>Somebody who may log in, or a program with a token.</summary>
/// <param name="Name">Unique without regard to case.</param>
/// <param name="Role">What he may do.</param>
/// <param name="Secret">Hash of his password, or of the token.</param>
public sealed record UserRecord(string Name, UserRole Role, string Secret)
{
    /// <summary>The agent he is; empty: none.</summary>
    public string Agent { get; init; } = "";

    /// <summary>Where he listens in, an extension or an agent's name; empty: not said.</summary>
    public string Phone { get; init; } = "";

    /// <summary>The queues he sees and steers, <c>*@domain</c> for all of a tenant; empty: all.</summary>
    public IReadOnlyList<string> Queues { get; init; } = [];

    /// <summary>He doesn't see who calls.</summary>
    public bool MasksNumbers { get; init; }

    /// <summary>End of a token, ms since 1970; null: none. For users: always null.</summary>
    public long? ExpiresAt { get; init; }

    /// <summary>Changes with the password and the rights, so that cookies given out before count no more.</summary>
    public string Stamp { get; init; } = "";
}
