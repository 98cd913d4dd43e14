using Acd.Doctor.Configuration;
using Acd.Doctor.Findings;

namespace Acd.Doctor.Checks;

/// <summary>Compares the ports for RTP with the legs that are allowed.</summary>
internal sealed class PortCheck : Check
{
    // switch_rtp.c
    private const string FirstByDefault = "16384";
    private const string LastByDefault = "32768";
    private const string SessionsByDefault = "1000";

    public override Outcome Examine(Patient patient) => patient.InConfiguration(Compare);

    private static Outcome Compare(SwitchConfiguration configuration)
    {
        if (configuration.Settings("switch.conf") is not { } core)
            return Outcome.Unknown("the configuration has no switch.conf");
        Setting? last = core.Find("rtp-end-port");
        long ports = Words.Number(last?.Value ?? LastByDefault) - Words.Number(core.Find("rtp-start-port")?.Value ?? FirstByDefault) + 1;
        long legs = Words.Number(core.Find("max-sessions")?.Value ?? SessionsByDefault);
        return ports >= 2 * legs
            ? Outcome.Good
            : new Outcome([new Finding
            {
                What = $"switch.conf: {ports} ports for {legs} legs",
                Place = (last?.Place ?? core.Place).ToString(),
                Change = $"rtp-start-port and rtp-end-port at least {2 * legs} apart (and open in the firewall), or a smaller max-sessions",
            }]);
    }
}
