using Acd.Engine.Ports;
using Acd.Switch.Native;
using Acd.Switch.Tests.Fakes;

namespace Acd.Switch.Tests;

/// <summary>Only a table of our own build is accepted; what differs is named.</summary>
public sealed unsafe class AttachTests : IDisposable
{
    private readonly FakeHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public void A_fitting_table_attaches()
    {
        Assert.True(NativeSwitch.TryAttach(_host.ApiPointer, out NativeSwitch? attached, out string? error));
        Assert.NotNull(attached);
        Assert.Null(error);
        Assert.Empty(_host.LogLines);
    }

    [Fact]
    public void A_longer_table_of_the_same_version_attaches()
    {
        _host.Api.StructSize += 8;
        Assert.True(NativeSwitch.TryAttach(_host.ApiPointer, out _, out _));
    }

    [Theory]
    [InlineData(nameof(NativeHostApi.AbiVersion), "abi_version is 9 in the shim and 8 here")]
    [InlineData(nameof(NativeHostApi.EventSize), "event_size is 769 in the shim and 768 here")]
    [InlineData(nameof(NativeHostApi.CommandSize), "command_size is 137 in the shim and 136 here")]
    public void One_number_that_differs_is_named_and_logged(string field, string difference)
    {
        Raise(field);
        string error = Refused();
        Assert.Contains(difference, error, StringComparison.Ordinal);
        Assert.Contains("scripts/install", error, StringComparison.Ordinal);
        Assert.Equal(((int)SwitchLogLevel.Critical, error), Assert.Single(_host.LogLines));
    }

    [Fact]
    public void All_differences_are_named_at_once()
    {
        Raise(nameof(NativeHostApi.AbiVersion));
        Raise(nameof(NativeHostApi.EventSize));
        Raise(nameof(NativeHostApi.CommandSize));
        string error = Refused();
        Assert.All(["abi_version", "event_size", "command_size"], name => Assert.Contains(name, error, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(63, "struct_size is 63 in the shim and 64 or more here")]
    [InlineData(16, "struct_size is 16 in the shim and 64 or more here")]
    [InlineData(15, "15 bytes, too short")]
    [InlineData(0, "0 bytes, too short")]
    public void A_shorter_table_is_refused_and_its_log_left_alone(uint structSize, string difference)
    {
        _host.Api.StructSize = structSize;
        Assert.Contains(difference, Refused(), StringComparison.Ordinal);
        Assert.Empty(_host.LogLines);
    }

    [Fact]
    public void A_null_table_is_refused()
    {
        Assert.False(NativeSwitch.TryAttach(0, out _, out string? error));
        Assert.Contains("null pointer", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(NativeHostApi.Poll), "no poll function")]
    [InlineData(nameof(NativeHostApi.Submit), "no submit function")]
    [InlineData(nameof(NativeHostApi.Ready), "no ready function")]
    [InlineData(nameof(NativeHostApi.Log), "no log function")]
    [InlineData(nameof(NativeHostApi.Wake), "no wake function")]
    public void A_missing_function_is_named(string field, string text)
    {
        ref NativeHostApi api = ref _host.Api;
        switch (field)
        {
            case nameof(NativeHostApi.Poll): api.Poll = null; break;
            case nameof(NativeHostApi.Submit): api.Submit = null; break;
            case nameof(NativeHostApi.Ready): api.Ready = null; break;
            case nameof(NativeHostApi.Log): api.Log = null; break;
            default: api.Wake = null; break;
        }

        Assert.Contains(text, Refused(), StringComparison.Ordinal);
    }

    private void Raise(string field)
    {
        ref NativeHostApi api = ref _host.Api;
        ref uint number = ref field == nameof(NativeHostApi.AbiVersion) ? ref api.AbiVersion
            : ref field == nameof(NativeHostApi.EventSize) ? ref api.EventSize
            : ref api.CommandSize;
        number++;
    }

    private string Refused()
    {
        Assert.False(NativeSwitch.TryAttach(_host.ApiPointer, out NativeSwitch? attached, out string? error));
        Assert.Null(attached);
        return error;
    }
}
