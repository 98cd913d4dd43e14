namespace Acd.Wallboard.Board;

/// <summary>One caller as the pages show him. Moments are ms since 1970.</summary>
/// <param name="Call">His id, for actions.</param>
/// <param name="Uuid">UUID of the channel.</param>
/// <param name="Queue">The queue he is in.</param>
/// <param name="Number">His number; masked for those who may not see it.</param>
/// <param name="Name">His name; empty for those who may not see it.</param>
/// <param name="State">waiting, proposed, offered, connecting, connected, deferred, dialled or leaving.</param>
/// <param name="JoinedAt">When he joined; 0 once he doesn't wait any more.</param>
/// <param name="WaitMs">How long he waited, once he doesn't any more; null: he still waits.</param>
/// <param name="Agent">The agent he is offered to or talks to; empty: none.</param>
public sealed record CallerCard(
    string Call, string Uuid, string Queue, string Number, string Name, string State, long JoinedAt, long? WaitMs, string Agent)
{
    private const int DigitsShown = 3;

    /// <summary>The same caller for somebody who may not know who he is.</summary>
    public CallerCard Masked() => this with { Number = Mask(Number), Name = "" };

    /// <summary>Its last digits only.</summary>
    public static string Mask(string number) =>
        number.Length <= DigitsShown
            ? new string('*', number.Length)
            : new string('*', number.Length - DigitsShown) + number[^DigitsShown..];
}
