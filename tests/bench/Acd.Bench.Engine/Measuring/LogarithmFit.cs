namespace Acd.Bench.Engine.Measuring;

/// <summary>Least squares of y = a + b·log2(x).</summary>
/// <param name="Base">a.</param>
/// <param name="PerDoubling">b: what twice as many cost more.</param>
/// <param name="LargestRatio">Of a measured value to the fitted one, or the other way round; 1: all lie on the curve.</param>
internal readonly record struct LogarithmFit(double Base, double PerDoubling, double LargestRatio)
{
    public static LogarithmFit Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var (meanX, meanY) = (0.0, 0.0);
        for (var i = 0; i < x.Length; i++)
        {
            meanX += Math.Log2(x[i]) / x.Length;
            meanY += y[i] / x.Length;
        }

        var (covariance, variance) = (0.0, 0.0);
        for (var i = 0; i < x.Length; i++)
        {
            var distance = Math.Log2(x[i]) - meanX;
            covariance += distance * (y[i] - meanY);
            variance += distance * distance;
        }

        var fit = new LogarithmFit(meanY - (covariance / variance * meanX), covariance / variance, 1);
        for (var i = 0; i < x.Length; i++)
        {
            var ratio = y[i] / fit.At(x[i]);
            fit = fit with { LargestRatio = Math.Max(fit.LargestRatio, Math.Max(ratio, 1 / ratio)) };
        }

        return fit;
    }

    public double At(double x) => Base + (PerDoubling * Math.Log2(x));
}
