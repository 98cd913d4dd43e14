using System.Text.Json;

namespace Acd.Host;

/// <summary>A value of an enumeration as people and programs outside read it: <c>TimedOut</c> is <c>timed-out</c>.</summary>
internal static class EnumText
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
