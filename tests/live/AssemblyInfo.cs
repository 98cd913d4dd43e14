// Each test runs a telephone exchange and its callers: two at a time would only measure each other.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
[assembly: Xunit.AssemblyFixture(typeof(Acd.Live.Tests.Support.Departures))]
