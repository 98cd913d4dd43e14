using BenchmarkDotNet.Attributes;

namespace Acd.Bench.Engine.Micro;

/// <summary>
/// Steps that leave the call centre as they found it, so that they can be repeated as often as BenchmarkDotNet likes: 10,000 agents,
/// 100 queues, 10,000 waiting. Times are per input.
/// </summary>
[MemoryDiagnoser]
public class EngineSteps
{
    private MicroWorld _world = null!;

    [GlobalSetup]
    public void Setup() => _world = new MicroWorld();

    [Benchmark(OperationsPerInvoke = 2)]
    public void Join_and_hang_up() => _world.JoinAndHangUp();

    [Benchmark(OperationsPerInvoke = 8)]
    public void Call_from_the_queue() => _world.CallFromTheQueue();

    [Benchmark(OperationsPerInvoke = 8)]
    public void Call_answered_at_once() => _world.CallAnsweredAtOnce();

    [Benchmark(OperationsPerInvoke = 5)]
    public void Unanswered_offer() => _world.UnansweredOffer();

    [Benchmark(OperationsPerInvoke = 2)]
    public void Break_and_back() => _world.Break();
}
