namespace Acd.Live.Tests.Support;

/// <summary>One user of FreeSWITCH's directory, whose phones may register at the exchange and are rung as <see cref="Contact"/>.</summary>
public static class Registrar
{
    public const string User = "1000";
    public const string Domain = "127.0.0.1";
    public const string Password = "seven-grey-cats";
    public const string Contact = $"user/{User}";

    /// <summary>Lets him register with the exchange of this folder, with several phones if he likes.</summary>
    public static void Prepare(FreeSwitchFolder folder)
    {
        FreeSwitchFolder.Replace(folder.Profile, "\"disable-register\" value=\"true\"", "\"disable-register\" value=\"false\"");
        folder.SetProfile("multiple-registrations", "contact");
        folder.SetProfile("registration-thread-frequency", "1");
        folder.SetVariable($"domain={Domain}");
        FreeSwitchFolder.Replace(Path.Combine(folder.Conf, "freeswitch.xml"), "</document>", $$"""
            <section name="directory"><domain name="{{Domain}}">
              <params><param name="dial-string" value="${sofia_contact(*/${dialed_user}@${dialed_domain})}"/></params>
              <groups><group name="default"><users><user id="{{User}}">
                <params><param name="password" value="{{Password}}"/></params></user></users></group></groups>
            </domain></section></document>
            """);
    }
}
