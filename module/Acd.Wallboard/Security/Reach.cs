using Acd.Wallboard.Board;

namespace Acd.Wallboard.Security;

/// <summary>
/// Which users and tokens an admin may see, make, change and remove: those whose rights all lie within his own. So that nobody can make
/// himself, through another, more than he is.
/// </summary>
/// <param name="admin">Whose reach it is.</param>
/// <param name="agents">Everybody's agents, as they are now.</param>
internal sealed class Reach(UserRecord admin, IReadOnlyList<AgentCard> agents)
{
    private readonly Viewpoint _viewpoint = new(admin);

    public UserRecord Admin => admin;

    /// <summary>An admin for every queue who sees who calls: he may do everything.</summary>
    public static bool IsUnlimited(UserRecord user) =>
        user is { Role: UserRole.Admin, Queues.Count: 0, MasksNumbers: false };

    public bool Covers(UserRecord other) => Beyond(other) is null;

    /// <summary>Null: he lies within it; otherwise the first of his rights that doesn't, as the end of "you may not give …".</summary>
    public string? Beyond(UserRecord other)
    {
        if (IsUnlimited(admin))
            return null;
        if (other.Role > admin.Role)
            return "a role above your own";
        if (admin.MasksNumbers && !other.MasksNumbers)
            return "callers' numbers, which are masked for you: set masks_numbers";
        if (!_viewpoint.SeesEveryQueue && other.Queues.Count == 0)
            return "every queue: name in queues which of yours";
        // A tenant's "*@domain" counts as a queue of that domain: it lies within the same queues.
        if (other.Queues.FirstOrDefault(queue => !_viewpoint.Sees(queue)) is { } queue)
            return $"queue \"{queue}\", which isn't one of yours";
        return other.Agent.Length == 0 || CoversAgent(other.Agent)
            ? null
            : $"agent \"{other.Agent}\": whoever is him acts for all of his queues, and he doesn't serve yours alone";
    }

    /// <summary>Whether he may make that somebody's phone: one he could have called himself.</summary>
    public bool CoversPhone(string phone) => _viewpoint.SeesEveryQueue || phone == admin.Phone || phone == admin.Agent
        || agents.Any(card => card.Name == phone && _viewpoint.Sees(card));

    /// <summary>An agent without queues may get any: he counts as nobody's.</summary>
    private bool CoversAgent(string agent) => _viewpoint.SeesEveryQueue || admin.Agent == agent
        || agents.Any(card => card.Name == agent && card.Queues.Count > 0 && card.Queues.All(_viewpoint.Sees));
}
