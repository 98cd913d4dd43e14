using Acd.Bench.Tuning;
using Acd.Live.Tests.Support;

try
{
    Options options = Options.Parse(args);
    if (FreeSwitchInstallation.Found is null || SippInstallation.Binary is null)
        throw new ArgumentException(FreeSwitchInstallation.Found is null ? FreeSwitchInstallation.Missing : SippInstallation.Missing);
    return await Runner.RunAsync(options);
}
catch (ArgumentException exception)
{
    Console.Error.WriteLine($"error: {exception.Message}");
    return 2;
}
