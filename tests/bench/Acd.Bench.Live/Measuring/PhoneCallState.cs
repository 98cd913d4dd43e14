namespace Acd.Bench.Live.Measuring;

internal enum PhoneCallState
{
    Answered,
    Talking,
    HungUp,
}
