namespace Acd.Store.Records;

/// <summary>Something that is over and stays as it is. Texts are never null; a time of 0 means never, a text of "" none.</summary>
public abstract record StoreRecord
{
    /// <summary>Ascending in the order of what happened, unique in the database; see <see cref="RecordNumbers"/>.</summary>
    public long Number { get; init; }

    /// <summary>When it was over, Unix time in ms (UTC, so summer time moves nothing).</summary>
    public long AtMs { get; init; }
}
