using System.Globalization;
using Acd.Switch.Native;

namespace Acd.Switch;

/// <summary>Compares the shim's side of the contract with ours before anything else of it is used.</summary>
internal static unsafe class HostApiCheck
{
    /// <summary>struct_size, abi_version, event_size and command_size; these four never move.</summary>
    private const uint HeaderBytes = 16;

    private const string Remedy = "Install mod_acd.so and the managed files from the same build (scripts/install).";

    /// <summary>Null when the two sides fit, else one line naming all that doesn't. Reads no further than struct_size allows.</summary>
    public static string? Find(NativeHostApi* api)
    {
        if (api == null)
        {
            return "The shim passed no acd_host_api (a null pointer). " + Remedy;
        }

        if (api->StructSize < HeaderBytes)
        {
            return $"The shim's acd_host_api is {api->StructSize} bytes, too short even for its header of {HeaderBytes}. " + Remedy;
        }

        List<string> differences = [];
        if (api->StructSize < (uint)sizeof(NativeHostApi))
        {
            differences.Add(Difference("struct_size", api->StructSize, (uint)sizeof(NativeHostApi), " or more"));
        }

        AddUnlessEqual(differences, "abi_version", api->AbiVersion, AbiConstants.AbiVersion);
        AddUnlessEqual(differences, "event_size", api->EventSize, (uint)sizeof(NativeEvent));
        AddUnlessEqual(differences, "command_size", api->CommandSize, (uint)sizeof(NativeCommand));
        if (differences.Count > 0)
        {
            return $"The shim and the engine don't speak the same acd_abi.h: {string.Join("; ", differences)}. " + Remedy;
        }

        return FindMissingFunction(api) is { } name ? $"The shim's acd_host_api has no {name} function (a null pointer). " + Remedy : null;
    }

    /// <summary>Whether the table is long enough to have a log function. Its place never changes, whatever else differs.</summary>
    public static bool CanLog(NativeHostApi* api) =>
        api != null && api->StructSize >= (uint)sizeof(NativeHostApi) && api->Log != null;

    private static string? FindMissingFunction(NativeHostApi* api) =>
        api->Poll == null ? "poll"
        : api->Submit == null ? "submit"
        : api->Ready == null ? "ready"
        : api->Log == null ? "log"
        : api->Wake == null ? "wake"
        : null;

    private static void AddUnlessEqual(List<string> differences, string field, uint theirs, uint ours)
    {
        if (theirs != ours)
        {
            differences.Add(Difference(field, theirs, ours, ""));
        }
    }

    private static string Difference(string field, uint theirs, uint ours, string suffix) =>
        string.Create(CultureInfo.InvariantCulture, $"{field} is {theirs} in the shim and {ours}{suffix} here");
}
