namespace FreeSWITCH;

/// <summary>A console command. mod_managed makes a new instance for each run and offers it under the type's name, in any case.</summary>
public interface IApiPlugin
{
    /// <summary><c>managed NAME …</c>, on the thread that asked.</summary>
    void Execute(ApiContext context);

    /// <summary><c>managedrun NAME …</c>, on a thread of its own.</summary>
    void ExecuteBackground(ApiBackgroundContext context);
}
