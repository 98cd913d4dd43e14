using System.Collections.Immutable;
using System.Globalization;
using Acd.Engine.Config;

namespace Acd.Engine.Announcements;

/// <summary>The parts of one play, made ready when the configuration is applied.</summary>
internal sealed class Playlist(ImmutableArray<string> parts)
{
    public bool NeedsPosition { get; } = parts.Contains(PromptParts.Position);

    public bool NeedsWait { get; } = parts.Contains(PromptParts.Minutes);

    public static Playlist Of(string text, QueueConfig queue) => new(PromptParts.Compile(text, queue));

    /// <summary>What the switch is to play, null when there is nothing; allocates only where there are numbers to be spoken.</summary>
    public IReadOnlyList<string>? With(int position, long minutes)
    {
        if (parts.IsEmpty)
        {
            return null;
        }

        return !NeedsPosition && !NeedsWait ? parts : [.. parts.Select(part => part switch
        {
            PromptParts.Position => Number(position),
            PromptParts.Minutes => Number(minutes),
            _ => part,
        })];
    }

    private static string Number(long value) => string.Create(CultureInfo.InvariantCulture, $"say:number:pronounced:{value}");
}
