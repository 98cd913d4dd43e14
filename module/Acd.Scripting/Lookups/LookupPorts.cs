namespace Acd.Scripting.Lookups;

/// <summary>What scripts can ask; null: this site has none, scripts get nil and a message.</summary>
public sealed record LookupPorts
{
    public IStatistics Statistics { get; init; } = new NoStatistics();

    public IHttpLookup? Http { get; init; }

    public IDatabaseLookup? Database { get; init; }
}
