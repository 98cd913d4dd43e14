namespace Acd.Doctor.Configuration;

/// <summary>The <c>settings</c> of one configuration or one SIP profile.</summary>
/// <param name="Title">For people: <c>switch.conf</c>, <c>profile acd</c>.</param>
/// <param name="Settings">In the order of the file.</param>
/// <param name="Place">The line of the <c>settings</c> element, after which one can be added.</param>
public sealed record SettingGroup(string Title, IReadOnlyList<Setting> Settings, FilePlace Place)
{
    /// <summary>The last of that name, which is the one FreeSWITCH goes by; null: it isn't set.</summary>
    public Setting? Find(string name) =>
        Settings.LastOrDefault(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase));
}
