using Acd.Engine.Callbacks;
using Acd.Engine.Config;

namespace Acd.Engine.Tests.Callbacks;

public class CallbackNumbersTests
{
    private static readonly CallbackConfig Config = new() { DialString = "x/{number}", AllowedPrefixes = ["+49", "030"] };

    [Theory]
    [InlineData("+4930123", null)]
    [InlineData("030", null)]
    [InlineData("03012345678901234567", null)]
    [InlineData("030123456789012345678", EngineErrorCode.BadValue)]
    [InlineData("", EngineErrorCode.BadValue)]
    [InlineData("+", EngineErrorCode.BadValue)]
    [InlineData("++4930", EngineErrorCode.BadValue)]
    [InlineData("030 123", EngineErrorCode.BadValue)]
    [InlineData("030,123", EngineErrorCode.BadValue)]
    [InlineData("٠٣٠١٢٣", EngineErrorCode.BadValue)]
    [InlineData("4930123", EngineErrorCode.NotAllowed)]
    [InlineData("+030123", EngineErrorCode.NotAllowed)]
    public void Digits_with_an_allowed_prefix(string number, EngineErrorCode? expected) =>
        Assert.Equal(expected, CallbackNumbers.Check(number, Config)?.Code);
}
