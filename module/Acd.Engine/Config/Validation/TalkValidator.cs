namespace Acd.Engine.Config.Validation;

/// <summary>What a queue wants of its talks, and what can't go together.</summary>
internal static class TalkValidator
{
    public static void Check(QueueConfig queue, Subject subject)
    {
        subject.Defined("media-mode", queue.MediaMode);
        subject.Defined("record-start", queue.RecordStart);
        if (!subject.Text("record-template", queue.RecordTemplate) || queue.RecordTemplate.Length == 0)
        {
            return;
        }

        var file = queue.RecordTemplate[(queue.RecordTemplate.LastIndexOf('/') + 1)..];
        var ending = file[(file.LastIndexOf('.') + 1)..];
        if (ending.Length == file.Length || ending.Length == 0 || !ending.All(char.IsAsciiLetterOrDigit))
        {
            subject.Wrong(
                "record-template", "recording-without-ending",
                $"\"{queue.RecordTemplate}\" has no ending that says its format; add one, such as .wav");
        }

        if (queue.MediaMode == MediaMode.Bypass)
        {
            subject.Wrong(
                "media-mode",
                "recording-bypass",
                $"bypass sends the audio past the switch, which then can't record it; take record-template out, or set media-mode to full");
        }
    }
}
