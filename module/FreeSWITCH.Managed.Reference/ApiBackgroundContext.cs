namespace FreeSWITCH;

/// <summary>One run of <c>managedrun NAME ARGUMENTS</c>, which has no reply.</summary>
public class ApiBackgroundContext
{
    private ApiBackgroundContext()
    {
    }

    /// <summary>Everything after the plugin's name; empty when there is nothing.</summary>
    public string Arguments => throw new NotSupportedException();
}
