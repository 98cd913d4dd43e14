namespace Acd.Engine.Announcements;

/// <summary>How far one caller is with one announcement of his queue.</summary>
/// <param name="DueMs">When it is played next; <see cref="long.MaxValue"/>: not any more, or not before it has ended.</param>
/// <param name="Last">The play he heard last; -1: none.</param>
internal record struct AnnouncementTurn(long DueMs, int Last);
