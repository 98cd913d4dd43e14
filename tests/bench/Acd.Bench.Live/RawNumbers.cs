using Acd.Bench.Live.Measuring;

namespace Acd.Bench.Live;

/// <summary>The readings of a run, written down one measurement after the other so that an interrupted one can be taken up.</summary>
public sealed class RawNumbers
{
    private readonly string _path;
    private readonly List<Reading> _readings = [];

    /// <param name="path">The file.</param>
    /// <param name="keep">Takes up what is in it; otherwise it begins anew.</param>
    public RawNumbers(string path, bool keep)
    {
        _path = path;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        if (keep && File.Exists(path))
            _readings.AddRange(File.ReadLines(path).Skip(1).Where(line => line.Length > 0).Select(Reading.Parse));
        else
            File.WriteAllText(path, Reading.Header + "\n");
    }

    public IReadOnlyList<Reading> All => _readings;

    public bool Has(Measurement one) => _readings.Any(reading =>
        reading.Measure == one.Measure && reading.Product == one.Product.Name && reading.Level == one.Level);

    public void Add(IEnumerable<Reading> readings)
    {
        List<Reading> added = [.. readings];
        _readings.AddRange(added);
        File.AppendAllLines(_path, added.Select(reading => reading.ToString()));
    }

    /// <summary>NaN: not measured.</summary>
    public double Value(string measure, string product, int level, string name) =>
        _readings.LastOrDefault(reading =>
            reading.Measure == measure && reading.Product == product && reading.Level == level && reading.Name == name)?.Value
        ?? double.NaN;
}
