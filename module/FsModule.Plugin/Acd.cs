using FreeSWITCH;

namespace FsModule;

/// <summary>
/// The plugin mod_managed finds by reflection; the type's name is the command's name: <c>managed acd …</c>. It serves no calls and
/// so never sees a managed session, which Mono doesn't survive at call-centre rates.
/// </summary>
public sealed class Acd : IApiPlugin, ILoadNotificationPlugin, IPluginOptionsProvider
{
    private readonly Door door = new(new FreeSwitchConsole());

    /// <summary>Loads mod_acd. True even when that fails, so that <c>managed acd</c> can still say what is wrong.</summary>
    public bool Load()
    {
        door.Open();
        return true;
    }

    /// <summary>mod_acd can't be replaced in a running FreeSWITCH, so reloading its door is of no use.</summary>
    public PluginOptions GetOptions() => PluginOptions.NoAutoReload;

    /// <summary><c>managed acd …</c>, for consoles. A dialplan asks <c>acd …</c> itself: Mono can hang on a call's thread.</summary>
    public void Execute(ApiContext context) => context.Stream.Write(door.Forward(context.Arguments));

    /// <summary><c>managedrun acd …</c></summary>
    public void ExecuteBackground(ApiBackgroundContext context) => door.ForwardInBackground(context.Arguments);
}
