namespace Acd.Wallboard.Security;

/// <summary>What somebody may do. Each may do what those before may, too.</summary>
public enum UserRole
{
    /// <summary>Look.</summary>
    Viewer,

    /// <summary>Be an agent: his own status.</summary>
    Agent,

    /// <summary>Steer callers, agents and queues.</summary>
    Supervisor,

    /// <summary>Make users and tokens.</summary>
    Admin,
}
