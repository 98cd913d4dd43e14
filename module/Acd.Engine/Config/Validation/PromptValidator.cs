using Acd.Engine.Commands;

namespace Acd.Engine.Config.Validation;

/// <summary>What callers and agents hear beside music.</summary>
internal static class PromptValidator
{
    public static void Check(QueueConfig queue, Subject subject)
    {
        subject.Defined("answer-policy", queue.Answer);
        subject.Defined("announcement-mode", queue.AnnouncementMode);
        subject.Text("tts-engine", queue.TtsEngine);
        subject.Text("tts-voice", queue.TtsVoice);
        CheckPlaylist("agent-prompt", queue.AgentPrompt, queue, subject, placeholders: false);
        CheckPlaylist("caller-prompt", queue.CallerPrompt, queue, subject, placeholders: false);
        CheckPlaylist("caller-gone-prompt", queue.CallerGonePrompt, queue, subject, placeholders: false);
        foreach (var (announcement, where) in subject.Items("announcement", queue.Announcements))
        {
            CheckAnnouncement(announcement, queue, where);
        }
    }

    private static void CheckAnnouncement(AnnouncementConfig announcement, QueueConfig queue, Subject subject)
    {
        subject.Time("after", announcement.AfterMs);
        subject.Time("every", announcement.EveryMs);
        subject.Defined("order", announcement.Order);
        subject.Range("position-max", announcement.PositionMax, 0, ConfigLimits.LengthMax);
        subject.Time("expected-wait-max", announcement.ExpectedWaitMaxMs);
        if (announcement.EveryMs is > 0 and < ConfigLimits.AnnouncementEveryMsMin)
        {
            subject.Time("every", announcement.EveryMs, ConfigLimits.AnnouncementEveryMsMin);
        }

        if (queue.Answer == AnswerPolicy.Ringing)
        {
            subject.Wrong(
                "announcement-while-ringing",
                $"callers who hear their phone ring hear nothing else; remove it, or give another answer-policy");
        }

        if (announcement.Plays is { IsDefault: false, Length: 0 })
        {
            subject.Wrong("announcement-empty", $"plays nothing; write <play value=\"welcome.wav\"/> in it");
        }

        foreach (var (play, where) in subject.Items("play", announcement.Plays))
        {
            CheckPlaylist("value", play, queue, where, placeholders: true);
            if (PromptParts.Split(play).Count == 0)
            {
                where.Filled("value", "", "a file, such as welcome.wav");
            }
        }
    }

    private static void CheckPlaylist(string name, string playlist, QueueConfig queue, Subject subject, bool placeholders)
    {
        if (!subject.Text(name, playlist))
        {
            return;
        }

        var parts = PromptParts.Split(playlist);
        if (parts.Count > PromptParts.PartsMax)
        {
            subject.Wrong(
                name, "prompt-too-long",
                $"has {parts.Count} parts; give at most {PromptParts.PartsMax}, or join files with file_string://");
        }

        foreach (var part in parts)
        {
            if (!placeholders && PromptParts.IsPlaceholder(part))
            {
                subject.Wrong(name, "prompt-placeholder", $"{part} is for announcements only; remove it");
            }
            else if (PromptParts.Fault(part, queue) is { } fault)
            {
                subject.At(name).Wrong(fault);
            }
        }
    }
}
