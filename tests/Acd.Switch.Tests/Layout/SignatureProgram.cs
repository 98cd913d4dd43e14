using System.Reflection;
using System.Text;
using Acd.Switch.Native;

namespace Acd.Switch.Tests.Layout;

/// <summary>
/// A C program that assigns each function of <c>acd_host_api</c> to a pointer of the type the C# struct declares, so that the compiler
/// refuses a difference. Prints how many it assigned.
/// </summary>
internal static unsafe class SignatureProgram
{
    private static readonly Dictionary<Type, string> CTypes = new()
    {
        [typeof(void)] = "void", [typeof(int)] = "int32_t", [typeof(long)] = "int64_t", [typeof(void*)] = "void *",
        [typeof(byte*)] = "const uint8_t *", [typeof(NativeEvent*)] = "acd_event *", [typeof(NativeCommand*)] = "const acd_command *",
    };

    public static string OfHostApi()
    {
        FieldInfo[] functions = [.. typeof(NativeHostApi).GetFields().Where(f => f.FieldType.IsFunctionPointer)];
        StringBuilder source = new("#include \"acd_abi.h\"\n#include <stdio.h>\nint main(void)\n{\n\tacd_host_api api = {0};\n");
        foreach (FieldInfo function in functions)
        {
            string name = Names.ToSnake(function.Name);
            Type type = function.FieldType;
            string parameters = string.Join(", ", type.GetFunctionPointerParameterTypes().Select(p => CTypes[p]));
            source.Append($"\t{CTypes[type.GetFunctionPointerReturnType()]} (*{name}_of_managed)({parameters}) = api.{name};\n");
            source.Append($"\t(void) {name}_of_managed;\n");
        }

        return source.Append($"\tprintf(\"{functions.Length}\");\n\treturn 0;\n}}\n").ToString();
    }
}
