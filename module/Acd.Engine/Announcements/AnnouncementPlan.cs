using Acd.Engine.Config;

namespace Acd.Engine.Announcements;

/// <summary>One announcement of a queue, made ready when the configuration is applied.</summary>
internal sealed class AnnouncementPlan(AnnouncementConfig config, QueueConfig queue)
{
    public AnnouncementConfig Config => config;

    public bool IsMixed => queue.AnnouncementMode == AnnouncementMode.Mixed;

    public Playlist[] Plays { get; } = [.. config.Plays.Select(play => Playlist.Of(play, queue))];
}
