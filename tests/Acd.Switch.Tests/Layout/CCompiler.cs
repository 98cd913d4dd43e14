using System.ComponentModel;
using System.Diagnostics;

namespace Acd.Switch.Tests.Layout;

/// <summary>Compiles and runs one C program that may include acd_abi.h.</summary>
internal static class CCompiler
{
    public static bool IsThere()
    {
        try
        {
            return Run("cc", ["--version"]).ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    /// <summary>What the program prints. Every warning of the compiler fails the test.</summary>
    public static string CompileAndRun(string source)
    {
        string folder = Directory.CreateTempSubdirectory("acd-abi-").FullName;
        try
        {
            string file = Path.Combine(folder, "abi.c");
            string program = Path.Combine(folder, "abi");
            File.WriteAllText(file, source);
            var (exitCode, output) = Run("cc", ["-std=c11", "-Wall", "-Wextra", "-Werror", "-I", AbiHeader.Folder, "-o", program, file]);
            Assert.True(exitCode == 0, $"cc failed:\n{output}\n{source}");
            (exitCode, output) = Run(program, []);
            Assert.True(exitCode == 0, $"The compiled program failed:\n{output}");
            return output;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (int ExitCode, string Output) Run(string program, string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.GetAwaiter().GetResult());
    }
}
