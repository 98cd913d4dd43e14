using Acd.Engine.Ids;

namespace Acd.Engine.Ports;

/// <summary>What comes through registered doors. A receiver of <see cref="ISwitchEvents"/> that has this too gets them.</summary>
public interface ISwitchDoorEvents
{
    /// <summary>Answer with <see cref="ISwitchDoors.ReplyApi"/>.</summary>
    /// <param name="requestId">Of the answer.</param>
    /// <param name="kind">An API, or one of the JSON API.</param>
    /// <param name="name">Under which it was registered.</param>
    /// <param name="arguments">The line behind the name, or the JSON text of <c>data</c>; empty when there is none.</param>
    void OnApi(ulong requestId, SwitchDoorKind kind, string name, string arguments);

    /// <summary>A caller of a registered application, right before his <see cref="Events.CallerJoined"/>.</summary>
    void OnCallerDetails(CallId call, string application, IReadOnlyList<KeyValuePair<string, string>> variables);

    /// <summary>A channel ran a watching application; again with the same key when it runs another.</summary>
    void OnWatched(ulong key, string application, string channelUuid, string argument);

    /// <summary>That channel is gone.</summary>
    void OnWatchEnded(ulong key);

    /// <summary>Somebody asks for the presence of <paramref name="to"/>.</summary>
    void OnProbed(string to);

    void OnChannelFound(ulong requestId, bool found);
}
