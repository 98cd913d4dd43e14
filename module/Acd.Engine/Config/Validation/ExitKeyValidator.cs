namespace Acd.Engine.Config.Validation;

/// <summary>What waiting callers can press.</summary>
internal static class ExitKeyValidator
{
    private const string Keys = "0123456789*#";

    public static void Check(QueueConfig queue, Subject subject)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var (key, where) in subject.Items("exit-key", queue.ExitKeys))
        {
            if (string.IsNullOrEmpty(key.Digits) || key.Digits.Length > ConfigLimits.ExitDigitsMax || !key.Digits.All(Keys.Contains))
            {
                where.Wrong(
                    "digits", "exit-key-malformed",
                    $"\"{key.Digits}\" can't be pressed; give 1 to {ConfigLimits.ExitDigitsMax} of {Keys}");
            }
            else if (!seen.Add(key.Digits))
            {
                where.Wrong("digits", "exit-key-twice", $"\"{key.Digits}\" is given twice; remove one");
            }

            where.Defined("action", key.Action);
            if (where.Text("extension", key.Extension) && key.Action == ExitAction.CallBack)
            {
                CheckCallback(queue, key, where);
            }
        }
    }

    private static void CheckCallback(QueueConfig queue, ExitKey key, Subject where)
    {
        if (key.Extension.Length > 0)
        {
            where.Wrong(
                "extension", "exit-key-extension",
                $"means nothing when the caller is called back; remove it, or leave the action out");
        }

        if (queue.Callback is null)
        {
            where.Wrong(
                "action", "exit-key-callback", $"the queue has no callbacks; give it a callback, or the key an extension");
        }
    }
}
