namespace Acd.Host.Recovery;

/// <summary>
/// Texts that one life of the engine leaves to the next within this process, whether or not there is a store. One engine at a time, on its
/// thread.
/// </summary>
internal sealed class NoteMemory
{
    private readonly Dictionary<string, string> _notes = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Notes => _notes;

    /// <summary>Null: it goes.</summary>
    public void Keep(string id, string? text)
    {
        if (text is null)
            _notes.Remove(id);
        else
            _notes[id] = text;
    }
}
