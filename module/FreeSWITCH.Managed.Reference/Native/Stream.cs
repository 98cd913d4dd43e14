namespace FreeSWITCH.Native;

/// <summary>The reply of a console command.</summary>
public class Stream
{
    private Stream()
    {
    }

    /// <summary>Appends text as it is.</summary>
    public void Write(string data) => throw new NotSupportedException();
}
