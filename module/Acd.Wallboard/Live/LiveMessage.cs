namespace Acd.Wallboard.Live;

/// <summary>What a watcher is told, whichever way he watches.</summary>
/// <param name="Kind">board: a whole picture; delta: what changed.</param>
/// <param name="Id">What to give to resume after this message.</param>
/// <param name="Json">The picture or the change, as far as he may see it, in UTF-8, one line.</param>
public sealed record LiveMessage(string Kind, string Id, ReadOnlyMemory<byte> Json);
