using System.Collections.Immutable;
using System.Text;

namespace Acd.Engine.Config;

/// <summary>
/// What is played, as configurations write it: up to six parts separated by <c>|</c>. A part is a FreeSWITCH file or a stream that ends,
/// <c>say:TYPE:METHOD:VALUE</c>, <c>tts://ENGINE|VOICE|TEXT</c>, <c>text:TEXT</c> (spoken with the queue's engine and voice), or one of
/// the placeholders.
/// </summary>
public static class PromptParts
{
    public const int PartsMax = 6;

    /// <summary>Room the shim has for one, UTF-8.</summary>
    public const int PartBytesMax = 511;

    /// <summary>His place among those who wait, spoken as a number.</summary>
    public const string Position = "{position}";

    /// <summary>Minutes he probably still waits, rounded up, spoken as a number.</summary>
    public const string Minutes = "{minutes}";

    /// <summary>Text to be spoken by an engine and a voice that are named with it.</summary>
    public const string Tts = "tts://";

    private const string Text = "text:";
    private const int TtsFields = 3;

    /// <summary>The parts in order; nothing in them is checked.</summary>
    public static IReadOnlyList<string> Split(string playlist)
    {
        var fields = playlist.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        List<string> parts = [];
        for (var i = 0; i < fields.Length; i++)
        {
            if (IsSpoken(fields[i]))
            {
                var taken = Math.Min(TtsFields, fields.Length - i);
                parts.Add(string.Join('|', fields, i, taken));
                i += taken - 1;
            }
            else
            {
                parts.Add(fields[i]);
            }
        }

        return parts;
    }

    /// <summary>The parts with texts as the switch takes them.</summary>
    public static ImmutableArray<string> Compile(string playlist, QueueConfig queue) => [.. Split(playlist).Select(part => IsText(part)
        ? $"{Tts}{queue.TtsEngine}|{queue.TtsVoice}|{part[Text.Length..].Trim()}"
        : part)];

    /// <summary>Everything the queue may play, as the switch takes it.</summary>
    public static IEnumerable<string> All(QueueConfig queue) => Playlists(queue).SelectMany(playlist => Compile(playlist, queue));

    /// <summary>Null: it can be played.</summary>
    public static Sentence? Fault(string part, QueueConfig queue)
    {
        if (Encoding.UTF8.GetByteCount(part) > PartBytesMax)
        {
            return new(
                "prompt-part-long", $"\"{part[..20]}…\" is longer than {PartBytesMax} bytes; shorten it, or split it with |");
        }

        if (IsSpoken(part) && part.Split('|').Length < TtsFields)
        {
            return new("prompt-unspeakable", $"\"{part}\" has no voice or no text; write tts://ENGINE|VOICE|TEXT");
        }

        if (IsText(part) && (queue.TtsEngine.Length == 0 || queue.TtsVoice.Length == 0))
        {
            return new("prompt-without-voice", $"\"{part}\" needs somebody to speak it; give tts-engine and tts-voice");
        }

        var hasPlaceholder = part.Contains(Position, StringComparison.Ordinal) || part.Contains(Minutes, StringComparison.Ordinal);
        return hasPlaceholder && !IsPlaceholder(part)
            ? new(
                "prompt-placeholder-within",
                $"\"{part}\" holds a placeholder; {Position} and {Minutes} are parts of their own, between two |")
            : null;
    }

    /// <summary>A text that is rendered before it can be played.</summary>
    public static bool IsSpoken(string part) => part.StartsWith(Tts, StringComparison.Ordinal);

    public static bool IsPlaceholder(string part) => part is Position or Minutes;

    private static bool IsText(string part) => part.StartsWith(Text, StringComparison.Ordinal);

    private static IEnumerable<string> Playlists(QueueConfig queue) =>
    [
        .. queue.Announcements.SelectMany(announcement => announcement.Plays), queue.AgentPrompt, queue.CallerPrompt,
        queue.CallerGonePrompt,
    ];
}
