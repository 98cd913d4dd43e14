using Acd.Config.CallCenter;
using CsCheck;

namespace Acd.Config.Tests.CallCenter;

/// <summary>No text makes the reader throw, and a readable one never has an error.</summary>
public sealed class CallCenterMutationTests
{
    [Fact]
    public void A_damaged_document_never_throws() => Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1], Gen.String[0, 20]).Sample(
        (at, length, text) =>
        {
            string xml = CallCenterGolden.Xml;
            int start = (int)(at * xml.Length);
            int cut = (int)(length * length * (xml.Length - start));
            CallCenterDocument document = CallCenterConfigReader.Read(xml.Remove(start, cut).Insert(start, text));
            Assert.True(document.Errors.Count <= 1);
            Assert.All(document.Queues, queue => Assert.NotNull(queue.ToEngine("")));
        },
        iter: 2_000);

    [Fact]
    public void Any_value_of_any_parameter_is_taken() =>
        Gen.Select(Gen.OneOf(CallCenterVocabulary.QueueParameters.ToArray()), Gen.Char['\u0020', '\uD7FF'].Array[0, 12]).Sample(
            (name, value) =>
            {
                string escaped = System.Security.SecurityElement.Escape(new string(value));
                CallCenterDocument document = CallCenterConfigReader.Read(
                    $"""
                    <configuration name="callcenter.conf"><queues><queue name="q"><param name="{name}" value="{escaped}"/></queue></queues>
                    </configuration>
                    """);
                Assert.Empty(document.Errors);
                Assert.Single(document.Queues);
            },
            iter: 2_000);
}
