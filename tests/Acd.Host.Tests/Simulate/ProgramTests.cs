using System.Diagnostics;

namespace Acd.Host.Tests.Simulate;

/// <summary>The program as a process of its own: exit codes, streams, signals.</summary>
public sealed class ProgramTests
{
    [Fact]
    public async Task A_run_with_an_end_prints_the_result_and_exits_with_0()
    {
        using var program = Start("simulate --seconds 60 --speed 0");

        string output = await program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, program.ExitCode);
        Assert.StartsWith("result offered=", output.TrimEnd('\n').Split('\n')[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_arguments_are_one_line_on_standard_error_and_exit_code_2()
    {
        using var program = Start("simulate --agents many");

        string errors = await program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, program.ExitCode);
        Assert.Equal("error: --agents is \"many\": give a whole number (--help shows all options)\n", errors);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_signal_ends_a_run_in_order(string signal)
    {
        using var program = Start("simulate --trace");
        while (await program.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.EndsWith("-> ready", StringComparison.Ordinal))
                break;
        }
        var rest = program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);

        using var kill = Process.Start("kill", ["-s", signal, program.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        string output = await program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        await rest;

        Assert.Equal(0, program.ExitCode);
        Assert.StartsWith("result offered=", output.TrimEnd('\n').Split('\n')[^1], StringComparison.Ordinal);
    }

    /// <summary>Through env, because whoever runs these tests in the background has its children ignore SIGINT.</summary>
    private static Process Start(string arguments) => Process.Start(new ProcessStartInfo("env")
    {
        Arguments = $"--default-signal=INT dotnet \"{Path.Combine(AppContext.BaseDirectory, "Acd.Host.dll")}\" {arguments}",
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
