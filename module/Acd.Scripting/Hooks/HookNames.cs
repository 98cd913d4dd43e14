namespace Acd.Scripting.Hooks;

/// <summary>The names hooks have in scripts.</summary>
public static class HookNames
{
    /// <summary>In the order of <see cref="HookKind"/>.</summary>
    public static IReadOnlyList<string> All { get; } = ["on_enter", "on_wait", "on_offer", "on_answer", "on_leave"];

    public static string Name(this HookKind hook) => All[(int)hook];

    /// <summary>Null: no hook has this name.</summary>
    public static HookKind? Parse(string name)
    {
        for (int at = 0; at < All.Count; at++)
        {
            if (All[at] == name)
                return (HookKind)at;
        }
        return null;
    }
}
