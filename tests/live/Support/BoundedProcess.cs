using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Acd.Live.Tests.Support;

/// <summary>A program that ends after a given time even when the test run is killed: timeout(1) of coreutils stands above it.</summary>
public sealed class BoundedProcess : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private int? _exitCode;

    private BoundedProcess(Process process) => _process = process;

    /// <summary>What it wrote to standard output and standard error so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>Also after Dispose, which ends it.</summary>
    public bool HasExited => _exitCode is not null || _process.HasExited;

    /// <summary>The program's own exit code; 128 + signal when a signal ended it.</summary>
    public int ExitCode => _exitCode ?? _process.ExitCode;

    public static BoundedProcess Start(
        string program, IEnumerable<string> arguments, TimeSpan longest, string folder,
        IReadOnlyDictionary<string, string?>? environment = null)
    {
        var start = new ProcessStartInfo("timeout")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string seconds = Math.Ceiling(longest.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        foreach (string argument in new[] { "--signal=KILL", seconds, program }.Concat(arguments))
            start.ArgumentList.Add(argument);
        foreach ((string name, string? value) in environment ?? new Dictionary<string, string?>())
            start.Environment[name] = value;

        var bounded = new BoundedProcess(new Process { StartInfo = start });
        bounded._process.OutputDataReceived += (_, line) => bounded.Append(line.Data);
        bounded._process.ErrorDataReceived += (_, line) => bounded.Append(line.Data);
        bounded._process.Start();
        bounded._process.StandardInput.Close();
        bounded._process.BeginOutputReadLine();
        bounded._process.BeginErrorReadLine();
        return bounded;
    }

    /// <summary>False when it still runs after <paramref name="within"/>.</summary>
    public async Task<bool> WaitForExitAsync(TimeSpan within)
    {
        using var deadline = new CancellationTokenSource(within);
        try
        {
            await _process.WaitForExitAsync(deadline.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Ends the program and timeout(1) at once.</summary>
    public void Kill()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
    }

    public void Dispose()
    {
        if (_exitCode is not null)
            return;
        Kill();
        _process.WaitForExit();
        _exitCode = _process.ExitCode;
        _process.Dispose();
    }

    private void Append(string? line)
    {
        if (line is null)
            return;
        lock (_output)
            _output.AppendLine(line);
    }
}
