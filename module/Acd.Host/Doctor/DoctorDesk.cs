using System.Runtime;
using Acd.Doctor;
using Acd.Engine.Ports;
using Acd.Host.Store;
using Acd.Host.Traffic;

namespace Acd.Host.Doctor;

/// <summary>
/// Examines the FreeSWITCH it runs in: asks it on the engine thread, looks on another one, so that no call waits, and answers on the
/// engine thread again.
/// </summary>
internal sealed class DoctorDesk(ISwitch @switch, SwitchInquiry inquiry, OfferLatency offers, StoreDesk store)
{
    private readonly EngineInbox _inbox = new(@switch);

    /// <summary>Engine thread.</summary>
    /// <param name="more">Commands whose answers are wanted besides the doctor's own.</param>
    /// <param name="examine">What to do with the patient; not on the engine thread.</param>
    /// <param name="then">Gets its text. Engine thread.</param>
    public void Examine(IReadOnlyList<string> more, Func<Patient, string> examine, Action<string> then) =>
        inquiry.Ask([.. SwitchQuestions.All, .. more], answers =>
        {
            var engine = Health();
            _ = Task.Run(() =>
            {
                string text = Try(() => examine(PatientFinder.Inside(answers, engine)));
                _inbox.Post(() => then(text));
            });
        });

    /// <summary>Engine thread, after each poll.</summary>
    public void Turn() => _inbox.Open();

    private static string Try(Func<string> examine)
    {
        try
        {
            return examine();
        }
        catch (Exception exception)
        {
            return $"-ERR the examination failed: {exception.Message}; please report it";
        }
    }

    private EngineHealth Health()
    {
        var status = store.Status;
        return new EngineHealth
        {
            Runtime = Environment.Version,
            ServerGarbageCollection = GCSettings.IsServerGC,
            StoreBehind = status?.RecordsInMemory ?? 0,
            StoreTrouble = status?.Failure ?? "",
            OfferP99Ms = offers.Offers > 0 ? offers.P99Ms : 0,
        };
    }
}
