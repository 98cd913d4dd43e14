using Acd.Store.Records;

namespace Acd.Store.Databases;

/// <summary>One column: a 64-bit number, or a text of at most <paramref name="CharactersMax"/> UTF-16 units.</summary>
internal sealed record Column(
    string Name, Func<StoreRecord, long>? Number, Func<StoreRecord, string>? Text, int CharactersMax, bool Indexed)
{
    /// <summary>The version of the schema that brought it.</summary>
    public int Since { get; init; } = 1;

    public bool IsText => Text is not null;
}
