namespace Acd.Store.Reading;

/// <summary>What records can be ordered by. Nothing else ever gets into an ORDER BY.</summary>
public enum RecordOrder
{
    /// <summary>As they were made.</summary>
    Number,

    /// <summary>When they were over.</summary>
    Time,

    /// <summary>How long they lasted: a caller's wait, an offer's ringing, an interval.</summary>
    Duration,
}
