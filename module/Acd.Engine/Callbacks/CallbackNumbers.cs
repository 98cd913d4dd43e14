using Acd.Engine.Config;

namespace Acd.Engine.Callbacks;

/// <summary>
/// Decides which numbers may be dialled. They come from outside: digits with an optional plus, and a prefix the queue allows.
/// </summary>
internal static class CallbackNumbers
{
    private const int DigitsMin = 3;
    private const int DigitsMax = 20;

    /// <summary>Null: the number may be dialled.</summary>
    public static EngineError? Check(string number, CallbackConfig config)
    {
        var digits = number.StartsWith('+') ? number.AsSpan(1) : number;
        if (digits.Length is < DigitsMin or > DigitsMax || digits.ContainsAnyExceptInRange('0', '9'))
        {
            return new(EngineErrorCode.BadValue, $"a callback needs {DigitsMin} to {DigitsMax} digits with an optional plus in front");
        }

        foreach (var prefix in config.AllowedPrefixes)
        {
            if (number.StartsWith(prefix, StringComparison.Ordinal))
            {
                return null;
            }
        }

        return new(EngineErrorCode.NotAllowed, "this number begins with no prefix that may be called back");
    }
}
