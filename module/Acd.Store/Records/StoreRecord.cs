namespace Acd.Store.Records;

/// <summary>Something that is over and stays as it is. Texts are never null; a time of 0 means never, a text of "" none.</summary>
public abstract record StoreRecord
{
    private long _number;
    private long _atMs;

    /// <summary>Ascending in the order of what happened, unique in the database; see <see cref="RecordNumbers"/>.</summary>
    public long Number { get => _number; init => _number = value; }

    /// <summary>When it was over, Unix time in ms (UTC, so summer time moves nothing).</summary>
    public long AtMs { get => _atMs; init => _atMs = value; }

    /// <summary>For who has just made it and shown it to nobody: a copy with both would be made for every record there is.</summary>
    internal void Place(long number, long atMs) => (_number, _atMs) = (number, atMs);
}
