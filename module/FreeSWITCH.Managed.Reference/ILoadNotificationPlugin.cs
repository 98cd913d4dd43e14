namespace FreeSWITCH;

/// <summary>Asked once when the assembly is loaded, on the thread that loads mod_managed.</summary>
public interface ILoadNotificationPlugin
{
    /// <summary>False: mod_managed drops the whole assembly and its commands.</summary>
    bool Load();
}
