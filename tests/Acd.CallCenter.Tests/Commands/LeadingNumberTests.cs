using Acd.CallCenter.Commands;

namespace Acd.CallCenter.Tests.Commands;

public sealed class LeadingNumberTests
{
    [Theory]
    [InlineData("12", 12)]
    [InlineData(" \t+7x", 7)]
    [InlineData("-3", -3)]
    [InlineData("4.9", 4)]
    [InlineData("abc", 0)]
    [InlineData("", 0)]
    [InlineData(null, 0)]
    [InlineData("-", 0)]
    [InlineData("99999999999999999999999", int.MaxValue)]
    [InlineData("-99999999999999999999999", int.MinValue)]
    public void Numbers_are_taken_from_the_start(string? text, int number) => Assert.Equal(number, LeadingNumber.Parse(text));
}
