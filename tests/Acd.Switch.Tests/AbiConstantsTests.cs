using System.Globalization;
using System.Reflection;
using Acd.Engine.Events;
using Acd.Switch.Native;
using Acd.Switch.Tests.Layout;

namespace Acd.Switch.Tests;

/// <summary>Every number acd_abi.h defines has its twin here, and the other way round.</summary>
public sealed class AbiConstantsTests
{
    [Fact]
    public void Constants_are_the_headers_in_both_directions()
    {
        SortedDictionary<string, long> managed = new(StringComparer.Ordinal);
        AddEnum<NativeEventKind>(managed, "EVENT_");
        AddEnum<NativeCommandKind>(managed, "COMMAND_");
        AddEnum<LeaveReason>(managed, "LEAVE_");
        AddEnum<RunResult>(managed, "RUN_");
        foreach (FieldInfo constant in typeof(AbiConstants).GetFields())
        {
            Add(managed, constant.Name, "", constant.GetRawConstantValue()!);
        }

        SortedDictionary<string, long> header = new(AbiHeader.Constants().ToDictionary(), StringComparer.Ordinal);
        Assert.NotEmpty(header);
        Assert.Equal(header, managed);
    }

    private static void AddEnum<T>(SortedDictionary<string, long> to, string prefix)
        where T : struct, Enum
    {
        foreach (T value in Enum.GetValues<T>())
        {
            Add(to, value.ToString(), prefix, value);
        }
    }

    private static void Add(SortedDictionary<string, long> to, string name, string prefix, object value) =>
        to.Add($"ACD_{prefix}{Names.ToSnake(name).ToUpperInvariant()}", Convert.ToInt64(value, CultureInfo.InvariantCulture));
}
