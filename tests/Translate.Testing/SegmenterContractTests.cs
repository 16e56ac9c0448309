using System.Text;

namespace Translate.Testing;

/// <summary>What every <see cref="ISegmenter"/> keeps. Derive, say how to create yours, and the tests run.</summary>
public abstract class SegmenterContractTests
{
    private const int Texts = 400;

    /// <summary>The segmenter under test.</summary>
    protected abstract ISegmenter CreateSegmenter();

    /// <summary>Spans come in order, do not overlap, hold something, and leave only white space outside.</summary>
    [Fact]
    public void Only_white_space_lies_outside_the_sentences()
    {
        var segmenter = CreateSegmenter();
        foreach (var text in AnyTexts())
        {
            var end = 0;
            foreach (var span in segmenter.Segment(text))
            {
                Assert.True(span.Start >= end && span.Length > 0 && span.End <= text.Length, $"{span} after {end} in {Escape(text)}");
                Assert.True(string.IsNullOrWhiteSpace(text[end..span.Start]), $"{Escape(text[end..span.Start])} is lost from {Escape(text)}");
                end = span.End;
            }

            Assert.True(string.IsNullOrWhiteSpace(text[end..]), $"{Escape(text[end..])} is lost from {Escape(text)}");
        }
    }

    /// <summary>A sentence begins and ends with something to see.</summary>
    [Fact]
    public void Sentences_have_no_white_space_at_their_ends()
    {
        var segmenter = CreateSegmenter();
        foreach (var text in AnyTexts())
            foreach (var span in segmenter.Segment(text))
                Assert.Equal(text.Substring(span.Start, span.Length).Trim(), text.Substring(span.Start, span.Length));
    }

    /// <summary>Nothing in, nothing out.</summary>
    [Fact]
    public void White_space_has_no_sentences()
    {
        Assert.Empty(CreateSegmenter().Segment(""));
        Assert.Empty(CreateSegmenter().Segment(" \t\r\n\n\u00A0\u2003 "));
    }

    /// <summary>A blank line is a border whatever stands around it.</summary>
    [Fact]
    public void A_blank_line_ends_a_sentence()
    {
        const string Text = "satu dua\n \t\ntiga, empat\r\n\r\nlima";
        var sentences = CreateSegmenter().Segment(Text).Select(span => Text.Substring(span.Start, span.Length));
        Assert.Equal(["satu dua", "tiga, empat", "lima"], sentences);
    }

    /// <summary>No pair of surrogates, one character to the reader, is torn.</summary>
    [Fact]
    public void Characters_outside_the_basic_plane_stay_whole()
    {
        var segmenter = CreateSegmenter();
        foreach (var text in AnyTexts())
            foreach (var span in segmenter.Segment(text))
                Assert.False(span.End < text.Length && char.IsSurrogatePair(text[span.End - 1], text[span.End]), Escape(text));
    }

    /// <summary>The same text has the same sentences on every thread at once.</summary>
    [Fact]
    public void Many_threads_may_share_it()
    {
        var segmenter = CreateSegmenter();
        var texts = AnyTexts().ToArray();
        var expected = texts.Select(text => CreateSegmenter().Segment(text).ToArray()).ToArray();
        Parallel.For(0, 4, _ =>
        {
            for (var i = 0; i < texts.Length; i++)
                Assert.Equal(expected[i], segmenter.Segment(texts[i]));
        });
    }

    // Any sequence of UTF-16 code units is a text, lone surrogates and U+0000 too.
    private static IEnumerable<string> AnyTexts()
    {
        var random = new Random(20_24);
        string[] pieces = [".", "?", "!", "…", " ", "  ", "\n", "\n\n", "\"", "“", "”", ")", "(", "A", "b", "Budi", "dr", "dll", "7", "\0", "😊", "\uD83D", "\uDE0A", "\u0301", "。", "ك", "‖"];
        for (var i = 0; i < Texts; i++)
        {
            var text = new StringBuilder();
            for (var n = random.Next(40); n > 0; n--)
                if (random.Next(8) == 0)
                    text.Append((char)random.Next(char.MaxValue + 1));
                else
                    text.Append(pieces[random.Next(pieces.Length)]);
            yield return text.ToString();
        }
    }

    private static string Escape(string text) => string.Concat(text.Select(c =>
        c is >= ' ' and <= '~' ? c.ToString() : $"\\u{(int)c:X4}"));
}
