using Acd.Scripting.Bundles;
using Acd.Scripting.Hooks;
using KeraLua;

namespace Acd.Scripting.Sandbox;

/// <summary>
/// One Lua state with the prelude and a bundle's compiled scripts, ready to run hooks one after another. A run that fails leaves the state
/// unusable: dispose it. One thread at a time, not always the same.
/// </summary>
internal sealed class ScriptState : IDisposable
{
    private const int RunIndex = 1;
    private const int NoOpinion = 0;
    private const int Bad = 2;

    private readonly LuaMemory _memory;
    private readonly Lua _main;
    private readonly Lua _coroutine;
    private readonly int _hostIndex;
    private HookKind _hook;
    private bool _disposed;

    /// <param name="files">All that hooks may need.</param>
    /// <param name="limits">For each run.</param>
    /// <param name="onLine">Makes the watcher of line events; null: none.</param>
    /// <param name="testing">Adds what tests of scripts use.</param>
    /// <exception cref="ScriptException">A file is no Lua.</exception>
    public ScriptState(
        IEnumerable<ScriptFile> files, ScriptLimits limits, Func<Lua, Action<nint>>? onLine = null, bool testing = false)
    {
        LuaLibrary.Use();
        _memory = new LuaMemory(limits.MemoryBytes);
        _main = _memory.NewState();
        LuaPrelude.Load(_main, testing);
        _hostIndex = _main.GetTop();
        _coroutine = _main.NewThread();
        Budget = new RunBudget(limits, _memory, _coroutine) { OnLine = onLine?.Invoke(_coroutine) };
        _main.GetField(_hostIndex, "run");
        _main.XMove(_coroutine, 1);
        try
        {
            foreach (var file in files)
                Compile(file);
        }
        catch (ScriptException)
        {
            Dispose();
            throw;
        }
    }

    public RunBudget Budget { get; }

    public long PeakBytes => _memory.PeakBytes;

    public long UsedBytes => _memory.UsedBytes;

    /// <summary>After <see cref="ScriptStep.Asks"/>.</summary>
    public ScriptQuestion Question { get; private set; }

    /// <summary>After <see cref="ScriptStep.Failed"/>.</summary>
    public ScriptError? Error { get; private set; }

    /// <summary>True: threw an error or was stopped in the middle of a run.</summary>
    public bool IsBroken { get; private set; }

    /// <param name="request">What to run; the file must be in the bundle.</param>
    /// <param name="deadline">A <see cref="System.Diagnostics.Stopwatch"/> timestamp.</param>
    public ScriptStep Start(HookRequest request, long deadline)
    {
        _hook = request.Hook;
        Begin(deadline);
        _coroutine.PushCopy(RunIndex);
        return Resume(HookArguments.Push(_coroutine, request));
    }

    /// <summary>Runs a file without a hook; <see cref="Result"/> tells which hooks it defines.</summary>
    public ScriptStep Inspect(string script, long deadline) => Call("inspect", script, deadline);

    /// <summary>Runs the tests of a file; <see cref="Result"/> holds theirs.</summary>
    public ScriptStep Test(string script, long deadline) => Call("test", script, deadline);

    public ScriptStep Answer(in ScriptAnswer answer)
    {
        _coroutine.SetTop(_coroutine.GetTop() - Question.Arguments.Count - 1);
        _coroutine.CheckStack(8);
        _coroutine.PushBoolean(!answer.Raises);
        LuaValues.Push(_coroutine, answer.Raises ? answer.Problem : answer.Value);
        LuaValues.Push(_coroutine, answer.Raises ? null : answer.Problem);
        return Resume(3);
    }

    /// <summary>After <see cref="ScriptStep.Done"/> of <see cref="Start"/>. Null: the script has no opinion.</summary>
    /// <exception cref="ScriptException">What it returned is no decision.</exception>
    public HookDecision? Decision()
    {
        try
        {
            return _coroutine.ToInteger(RunIndex + 1) switch
            {
                NoOpinion => null,
                Bad => throw new ScriptException(new ScriptError(ScriptErrorKind.BadDecision, LuaValues.Text(_coroutine, RunIndex + 3),
                    (int)_coroutine.ToInteger(RunIndex + 4), LuaValues.Text(_coroutine, RunIndex + 2))),
                _ => Read(),
            };
        }
        finally
        {
            _coroutine.SetTop(RunIndex);
        }
    }

    /// <summary>After <see cref="ScriptStep.Done"/> of anything but <see cref="Start"/>: a list.</summary>
    public IReadOnlyList<object?> Result()
    {
        object? found = LuaValues.Read(_coroutine, RunIndex + 1);
        _coroutine.SetTop(RunIndex);
        return found as List<object?> ?? [];
    }

    /// <summary>The line of a script that is being run.</summary>
    public (string File, int Line) Place() => LuaPlaces.Current(_coroutine);

    /// <summary>What every script finds defined.</summary>
    public IReadOnlyList<string> GlobalNames()
    {
        _main.SetTop(_hostIndex + 1);
        _main.GetField(_hostIndex, "base");
        var names = new List<string>();
        _main.PushNil();
        while (_main.Next(-2))
        {
            names.Add(LuaValues.Text(_main, -2));
            _main.Pop(1);
        }
        _main.SetTop(_hostIndex + 1);
        return names;
    }

    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        _memory.Enforced = false;
        _main.Close();
        _memory.Dispose();
    }

    private void Compile(ScriptFile file)
    {
        if (_main.LoadBuffer(file.Source.ToArray(), "@" + file.Name, "t") != LuaStatus.OK)
        {
            string message = LuaValues.Text(_main, -1);
            throw new ScriptException(LuaPlaces.Locate(ScriptErrorKind.Syntax, message, null) is { File.Length: > 0 } error
                ? error
                : new ScriptError(ScriptErrorKind.Syntax, file.Name, 0, message));
        }
        _main.GetField(_hostIndex, "chunks");
        _main.Insert(-2);
        _main.SetField(-2, file.Name);
        _main.SetTop(_hostIndex + 1);
    }

    private ScriptStep Call(string function, string script, long deadline)
    {
        Begin(deadline);
        _main.GetField(_hostIndex, function);
        _main.XMove(_coroutine, 1);
        LuaText.Push(_coroutine, script);
        return Resume(1);
    }

    private void Begin(long deadline)
    {
        Error = null;
        _memory.ResetPeak();
        Budget.Start(deadline);
    }

    private HookDecision Read()
    {
        try
        {
            return DecisionReader.Read(_coroutine, _hook, RunIndex + 3);
        }
        catch (FormatException exception)
        {
            throw new ScriptException(Misread(exception.Message));
        }
    }

    private ScriptError Misread(string message)
    {
        _coroutine.PushCopy(RunIndex + 2);
        var (file, line) = LuaPlaces.Definition(_coroutine);
        return new ScriptError(ScriptErrorKind.BadDecision, file, line, $"{_hook.Name()} returned a bad decision: {message}");
    }

    private ScriptStep Resume(int arguments)
    {
        _memory.Enforced = true;
        var status = _coroutine.Resume(_main, arguments, out int results);
        _memory.Enforced = false;
        if (status == LuaStatus.Yield && Budget.Stopped == StopReason.None)
            return Asked(results);
        if (status == LuaStatus.OK && Budget.Stopped == StopReason.None && !Budget.IsPastDeadline)
            return ScriptStep.Done;
        return Fail(status);
    }

    private ScriptStep Asked(int results)
    {
        int first = _coroutine.GetTop() - results + 1;
        try
        {
            string call = LuaValues.Text(_coroutine, first);
            var arguments = new object?[results - 1];
            for (int at = 0; at < arguments.Length; at++)
                arguments[at] = LuaValues.Read(_coroutine, first + 1 + at);
            Question = new ScriptQuestion(call, arguments);
            return ScriptStep.Asks;
        }
        catch (FormatException exception)
        {
            Question = new ScriptQuestion("", new object?[results - 1]);
            return Answer(ScriptAnswer.Error($"can't pass on {exception.Message}"));
        }
    }

    private ScriptStep Fail(LuaStatus status)
    {
        IsBroken = true;
        var error = Budget.Stopped != StopReason.None || status == LuaStatus.OK
            ? StopError.Of(Budget, _coroutine)
            : Raised(status);
        Error = error.File.Length > 0 ? error : AtHook(error);
        return ScriptStep.Failed;
    }

    /// <summary>A function that returned another one's call has no line any more: the hook's own is the best there is.</summary>
    private ScriptError AtHook(ScriptError error)
    {
        _main.SetTop(_hostIndex + 1);
        _main.GetField(_hostIndex, "env");
        _main.PushString(_hook.Name());
        if (!_main.IsTable(-2) || _main.RawGet(-2) != LuaType.Function)
            return error;
        var (file, line) = LuaPlaces.Definition(_main);
        return error with { File = file, Line = line };
    }

    private ScriptError Raised(LuaStatus status)
    {
        if (status == LuaStatus.ErrMem)
            return StopError.Memory(_coroutine);
        string message = _coroutine.Type(-1) == LuaType.String
            ? LuaValues.Text(_coroutine, -1)
            : $"the script raised a {_coroutine.TypeName(_coroutine.Type(-1))} as error; raise a text";
        return LuaPlaces.Locate(ScriptErrorKind.Runtime, message, _coroutine);
    }
}
