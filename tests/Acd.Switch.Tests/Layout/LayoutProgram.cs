using System.Text;

namespace Acd.Switch.Tests.Layout;

/// <summary>A C program that prints, for the same structs and fields, the rows that <see cref="ManagedLayout"/> measures in C#.</summary>
internal static class LayoutProgram
{
    public static string Of(IEnumerable<LayoutRow> rows)
    {
        StringBuilder source = new("#include \"acd_abi.h\"\n#include <stddef.h>\n#include <stdio.h>\nint main(void)\n{\n");
        foreach (LayoutRow row in rows)
        {
            source.Append(row.Field.Length == 0
                ? $"\tprintf(\"{row.Struct} - 0 %zu\\n\", sizeof({row.Struct}));\n"
                : $"\tprintf(\"{row.Struct} {row.Field} %zu %zu\\n\", offsetof({row.Struct}, {row.Field}), " +
                  $"sizeof((({row.Struct} *) 0)->{row.Field}));\n");
        }

        return source.Append("\treturn 0;\n}\n").ToString();
    }
}
