namespace Acd.CallCenter.Center;

/// <summary>Whose status the configuration sets when it is taken.</summary>
internal enum StatusImport
{
    /// <summary>Of agents nobody knew.</summary>
    OfNew,

    /// <summary>Of all.</summary>
    OfAll,

    /// <summary>Of all, and the engine knows nobody yet.</summary>
    AtLoad,
}
