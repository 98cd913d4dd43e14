using System.Globalization;
using System.Reflection;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Ports;
using Acd.Switch.Native;
using Acd.Switch.Tests.Layout;

namespace Acd.Switch.Tests;

/// <summary>Every number acd_abi.h defines has its twin here, and the other way round.</summary>
public sealed class AbiConstantsTests
{
    [Fact]
    public void Constants_are_the_headers_in_both_directions()
    {
        Dictionary<string, long> managed = [];
        AddEnum<NativeEventKind>(managed, "EVENT_");
        AddEnum<NativeCommandKind>(managed, "COMMAND_");
        AddEnum<LeaveReason>(managed, "LEAVE_");
        AddEnum<AnnouncementEnd>(managed, "ANNOUNCED_");
        AddEnum<AnswerPolicy>(managed, "ACCEPT_");
        AddEnum<RecordingChange>(managed, "RECORDING_");
        AddEnum<MediaMode>(managed, "MEDIA_");
        AddEnum<MonitorMode>(managed, "MONITOR_");
        AddEnum<RunResult>(managed, "RUN_");
        AddEnum<SwitchDoorKind>(managed, "REGISTER_");
        AddEnum<SwitchLimit>(managed, "LIMIT_");
        foreach (FieldInfo constant in typeof(AbiConstants).GetFields())
        {
            Add(managed, constant.Name, "", constant.GetRawConstantValue()!);
        }

        IReadOnlyDictionary<string, long> header = AbiHeader.Constants();
        Assert.NotEmpty(header);
        Assert.Empty(header.Except(managed));
        Assert.Empty(managed.Except(header));
    }

    private static void AddEnum<T>(Dictionary<string, long> to, string prefix)
        where T : struct, Enum
    {
        foreach (T value in Enum.GetValues<T>())
        {
            Add(to, value.ToString(), prefix, value);
        }
    }

    private static void Add(Dictionary<string, long> to, string name, string prefix, object value) =>
        to.Add($"ACD_{prefix}{Names.ToSnake(name).ToUpperInvariant()}", Convert.ToInt64(value, CultureInfo.InvariantCulture));
}
