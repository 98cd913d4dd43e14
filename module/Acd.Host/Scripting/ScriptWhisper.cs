using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Scripting.Hooks;

namespace Acd.Host.Scripting;

/// <summary>What a script has an agent hear before he is connected.</summary>
internal static class ScriptWhisper
{
    /// <summary>Scripts name the engine and the voice themselves.</summary>
    private static readonly QueueConfig WithoutVoice = new() { Name = "" };

    /// <summary>Its parts, texts among them being rendered; null: none, or a fault, which is noted. Engine thread only.</summary>
    public static IReadOnlyList<string>? Parts(EngineDriver driver, ScriptNotes notes, HookRequest request, HookDecision decision)
    {
        if (decision.Whisper is not { } whisper)
            return null;
        var parts = PromptParts.Split(whisper);
        if (Fault(parts) is { } fault)
        {
            notes.NotFollowed(request, $"the whisper \"{whisper}\" {fault}; the agent hears what the queue says");
            return null;
        }
        foreach (string text in parts.Where(PromptParts.IsSpoken))
            driver.Order(Command.PreparePrompt(text), driver.NowUs);
        return parts;
    }

    private static string? Fault(IReadOnlyList<string> parts)
    {
        if (parts.Count is 0 or > PromptParts.PartsMax)
            return $"has {parts.Count} parts; give 1 to {PromptParts.PartsMax}, with | between them";
        if (parts.Any(PromptParts.IsPlaceholder))
            return $"holds a number that changes; {PromptParts.Position} and {PromptParts.Minutes} are for callers who wait";
        return parts.Any(part => PromptParts.Fault(part, WithoutVoice) is not null)
            ? $"holds a part that can't be played; texts are tts://ENGINE|VOICE|TEXT, {PromptParts.PartBytesMax} bytes at most"
            : null;
    }
}
