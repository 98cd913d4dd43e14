namespace FreeSWITCH.Native;

/// <summary>Runs FreeSWITCH's console commands.</summary>
public sealed class Api : IDisposable
{
    /// <summary>Null: the commands run without a call leg.</summary>
    public Api(CoreSession? s) => throw new NotSupportedException();

    /// <summary>
    /// Runs <paramref name="command"/> on this thread and returns all it wrote. A command that FreeSWITCH doesn't know answers
    /// <c>INVALID COMMAND!</c>.
    /// </summary>
    public string Execute(string command, string data) => throw new NotSupportedException();

    /// <summary>Frees the native object.</summary>
    public void Dispose() => throw new NotSupportedException();
}
