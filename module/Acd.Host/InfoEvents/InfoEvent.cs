namespace Acd.Host.InfoEvents;

/// <summary>A fact as it was told.</summary>
internal sealed record InfoEvent(long Sequence, IReadOnlyList<KeyValuePair<string, string>> Headers);
