using System.Globalization;

namespace Acd.Engine.Tests;

public sealed class SentenceTests
{
    [Fact]
    public void What_stands_in_the_holes_are_its_values_in_every_culture_alike()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            comma.NumberFormat.NumberDecimalSeparator = ",";
            CultureInfo.CurrentCulture = comma;
            string? nobody = null;
            var sentence = new Sentence("wait-too-long", $"{1.5} s for \"{"anna"}\", {nobody}{-7} left");

            Assert.Equal("1.5 s for \"anna\", -7 left", sentence.Text);
            Assert.Equal(["1.5", "anna", "", "-7"], sentence.Values);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_clause_is_there_when_there_is_something_to_say_and_its_words_are_no_value()
    {
        Assert.Equal("no such queue; did you mean sales?", Guess("sales").Text);
        Assert.Equal("no such queue", Guess("").Text);
        Assert.Equal([["sales"], [""]], [Guess("sales").Values, Guess("").Values]);

        static Sentence Guess(string name) => new("queue-guess", $"no such queue{new Clause("; did you mean ", name, "?")}");
    }

    [Fact]
    public void On_one_line_neither_its_words_nor_its_values_break()
    {
        var said = new Sentence("name-bad", $"\"{"a\r\nb"}\" is bad").OnOneLine();
        Assert.Equal("\"a??b\" is bad", said.Text);
        Assert.Equal(["a??b"], said.Values);
    }

    [Fact]
    public void A_refusal_without_a_sentence_of_its_own_is_whole_in_its_value()
    {
        var error = new EngineError(EngineErrorCode.BadValue, "5 points; give 1 to 3");

        Assert.Equal(("refused", "5 points; give 1 to 3"), (error.Said.Id, error.What));
        Assert.Equal([error.What], error.Said.Values);
    }
}
