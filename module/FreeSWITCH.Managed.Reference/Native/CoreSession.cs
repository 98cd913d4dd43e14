namespace FreeSWITCH.Native;

/// <summary>A call leg. Named only because <see cref="Api"/>'s constructor takes one; never made here.</summary>
public class CoreSession
{
    private CoreSession()
    {
    }
}
