using System.Globalization;

namespace Acd.Bench.Live.Measuring;

/// <summary>One measured number.</summary>
/// <param name="Measure">What was measured.</param>
/// <param name="Product">On what.</param>
/// <param name="Level">Callers held, or the number of the round; 0: neither.</param>
/// <param name="Name">Which figure, with its unit.</param>
/// <param name="Value">NaN: there is none.</param>
public sealed record Reading(string Measure, string Product, int Level, string Name, double Value)
{
    public const string Header = "measure,product,level,figure,value";

    public static Reading Parse(string line)
    {
        string[] fields = line.Split(',');
        return new Reading(
            fields[0], fields[1], int.Parse(fields[2], CultureInfo.InvariantCulture), fields[3],
            double.Parse(fields[4], CultureInfo.InvariantCulture));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Measure},{Product},{Level},{Name},{Value:0.####}");
}
