namespace FreeSWITCH;

/// <summary>One run of <c>managed NAME ARGUMENTS</c>: what was asked, and where the reply goes.</summary>
public class ApiContext
{
    private ApiContext()
    {
    }

    /// <summary>Everything after the plugin's name; empty when there is nothing.</summary>
    public string Arguments => throw new NotSupportedException();

    /// <summary>The reply. Valid until <see cref="IApiPlugin.Execute"/> returns.</summary>
    public Native.Stream Stream => throw new NotSupportedException();
}
