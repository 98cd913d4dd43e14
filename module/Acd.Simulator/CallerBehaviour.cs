using System.Globalization;
using Acd.Engine.Events;
using Acd.Engine.Ids;

namespace Acd.Simulator;

/// <summary>When callers call, for which queue and with what, how long they wait, which keys they press.</summary>
internal sealed class CallerBehaviour(SimulationOptions options)
{
    private const string Keys = "0123*#";
    private const int KnownNumbers = 20;
    private readonly Dice _dice = new(options.Seed, DiceStream.Callers);
    private readonly Dice _variety = new(options.Seed, DiceStream.Variety);
    private readonly Dice _customers = new(options.Seed, DiceStream.Customers);

    public bool Calls => options.CallsPerSecond > 0;

    public long UntilNextCallUs() => _dice.ExponentialUs(1 / options.CallsPerSecond);

    public string ChooseQueue() => options.Queues[_dice.Below(options.Queues.Length)];

    /// <summary>Time until the caller hangs up unless he is answered; null: never.</summary>
    public long? PatienceUs()
    {
        long patienceUs = _dice.ExponentialUs(options.MeanPatienceSeconds);
        return options.MeanPatienceSeconds > 0 ? patienceUs : null;
    }

    public CallerJoined Join(SimulatedCall call)
    {
        var plain = new CallerJoined(
            call.Id, call.Queue, call.Uuid, $"+1555{call.Id.Value:D7}", $"Caller {call.Id.Value}", "5000");
        if (!Chance(options.SpecialCallers))
            return plain;
        return _variety.Below(5) switch
        {
            0 => plain with { Priority = _variety.Below(3), Score = _variety.Below(100) },
            1 => plain with { Position = 1 + _variety.Below(5) },
            2 when !options.Requirements.IsEmpty =>
                plain with { Requirement = options.Requirements[_variety.Below(options.Requirements.Length)] },
            3 => plain with { PreferredAgent = $"agent-{1 + _variety.Below(Math.Max(1, options.Agents))}" },
            _ => plain with { CallerNumber = "+1555" + _variety.Below(KnownNumbers).ToString("D7", CultureInfo.InvariantCulture) },
        };
    }

    /// <summary>The keys he presses, and when he begins; null: none.</summary>
    public (string Keys, long AfterUs)? Press()
    {
        if (!Chance(options.PressesKeys))
            return null;
        string keys = string.Concat(Enumerable.Range(0, 1 + _variety.Below(3)).Select(_ => Keys[_variety.Below(Keys.Length)]));
        return (keys, _variety.ExponentialUs(10));
    }

    /// <summary>Whether somebody who is called back takes the call rather than being busy, and how soon.</summary>
    public (bool Answers, long AfterUs) AnswerCallback() =>
        (_customers.Chance(options.CustomerAnswers), _customers.ExponentialUs(options.MeanRingSeconds));

    public bool Chance(double probability) => probability > 0 && _variety.Chance(probability);
}
