namespace FsModule.Plugin.Tests;

public sealed class PluginAssemblyTests : IDisposable
{
    private readonly PluginAssembly plugin = new(typeof(Door).Assembly.Location);

    public void Dispose() => plugin.Dispose();

    [Fact]
    public void The_file_is_named_FsModule() => Assert.Equal("FsModule.dll", Path.GetFileName(typeof(Door).Assembly.Location));

    [Fact]
    public void It_references_nothing_that_would_have_to_be_deployed_with_it() =>
        Assert.Equal(["FreeSWITCH.Managed", "netstandard"], plugin.References.Select(plugin.NameOf).Order(StringComparer.Ordinal));

    [Fact]
    public void The_reference_has_the_identity_mod_managed_brings()
    {
        var reference = plugin.References.Single(r => plugin.NameOf(r) == "FreeSWITCH.Managed");

        Assert.Equal(new Version(1, 0, 5, 0), reference.Version);
        Assert.True(reference.PublicKeyOrToken.IsNil);
    }

    [Fact]
    public void The_plugin_is_found_under_the_name_acd() =>
        Assert.Equal(
            ["FreeSWITCH.IApiPlugin", "FreeSWITCH.ILoadNotificationPlugin", "FreeSWITCH.IPluginOptionsProvider"],
            plugin.InterfacesOf("FsModule.Acd")?.Order(StringComparer.Ordinal));

    [Fact]
    public void It_never_touches_a_managed_session()
    {
        // The control: the readers do see what is referenced.
        Assert.Contains("FreeSWITCH.ApiContext", plugin.ReferencedTypes);
        Assert.Contains("FreeSWITCH.Native.Stream.Write", plugin.ReferencedMembers);

        string[] sessionTypes = ["ManagedSession", "AppContext", "IAppPlugin"];
        Assert.DoesNotContain(plugin.ReferencedTypes, type => sessionTypes.Contains(type.Split('.')[^1]));
        Assert.DoesNotContain(plugin.ReferencedMembers, member => sessionTypes.Any(member.Contains));
        Assert.DoesNotContain(plugin.ReferencedMembers, member => member.Contains(".CoreSession.", StringComparison.Ordinal));
    }
}
