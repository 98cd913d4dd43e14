namespace Acd.Scripting.Lookups;

/// <summary>Asks the site's database for scripts. Any thread.</summary>
public interface IDatabaseLookup
{
    /// <summary>The rows, each a map from column to value.</summary>
    /// <exception cref="LookupException">No answer; the message is for the script's author.</exception>
    Task<IReadOnlyList<IReadOnlyDictionary<string, object?>>> Ask(DatabaseQuestion question, CancellationToken cancellation);
}
