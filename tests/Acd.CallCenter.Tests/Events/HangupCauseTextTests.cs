using Acd.CallCenter.Events;
using Acd.Engine.Events;

namespace Acd.CallCenter.Tests.Events;

public sealed class HangupCauseTextTests
{
    [Theory]
    [InlineData(0, "NONE")]
    [InlineData(1, "UNALLOCATED_NUMBER")]
    [InlineData(17, "USER_BUSY")]
    [InlineData(27, "DESTINATION_OUT_OF_ORDER")]
    [InlineData(34, "NORMAL_CIRCUIT_CONGESTION")]
    [InlineData(487, "ORIGINATOR_CANCEL")]
    [InlineData(702, "LOSE_RACE")]
    [InlineData(806, "USER_NOT_REGISTERED")]
    [InlineData(4711, "UNKNOWN_4711")]
    public void Causes_are_spelt_as_the_switch_does(int cause, string text) => Assert.Equal(text, HangupCauseText.Of((HangupCause)cause));
}
