using System.Globalization;

namespace Translate.Testing;

/// <summary>What every <see cref="IBitextFormat"/> keeps. Derive, name the format, say how it is read and checked where it can be, and the tests run.</summary>
public abstract class WriterContractTests
{
    private const int Many = 300;

    /// <summary>The format under test.</summary>
    protected abstract IBitextFormat Format { get; }

    /// <summary>The units that the files hold; null where nothing reads the format.</summary>
    protected virtual IReadOnlyList<TranslationUnit>? Read(IReadOnlyList<byte[]> files) => null;

    /// <summary>What of a unit comes back when it is read.</summary>
    protected virtual TranslationUnit Kept(TranslationUnit unit) => unit;

    /// <summary>Why the files are not valid; null when they are.</summary>
    protected virtual string? Violation(IReadOnlyList<byte[]> files) => null;

    /// <summary>Read again, the units are those that were written.</summary>
    [Fact]
    public void What_is_written_is_read_again()
    {
        if (Read(Write(AnyBitext.Units(Many))) is not { } read)
            return;
        Assert.Equal(Many, read.Count);
        foreach (var (written, again) in AnyBitext.Units(Many).Zip(read))
            BitextAssert.Equal(Kept(written), again);
    }

    /// <summary>Whatever the text, the files are what they claim to be; a document without units too.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Many)]
    public void The_files_are_valid(int units) => Assert.Null(Violation(Write(AnyBitext.Units(units))));

    /// <summary>Neither chance nor the reader's culture is in the files.</summary>
    [Fact]
    public void The_same_units_give_the_same_bytes()
    {
        var expected = Write(AnyBitext.Units(Many));
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
            Assert.Equal(expected, Write(AnyBitext.Units(Many)));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    /// <summary>The end of a document adds little: what came before it is on its way already.</summary>
    [Fact]
    public void It_never_holds_all_units()
    {
        var text = WordTokenizer.Default.Split(string.Concat(Enumerable.Repeat("Harga beras naik di pasar desa. ", 100)));
        var streams = Streams();
        using var writer = Format.Open(AnyBitext.Header, streams);
        for (var i = 1; i <= 1000; i++)
            writer.Write(new TranslationUnit { Number = i, Paragraph = i, Start = 0, Length = text.Text.Length, Source = text, Target = text });
        var before = streams.Sum(s => s.Length);
        writer.Complete("\n");
        Assert.InRange(before, 0.9 * streams.Sum(s => s.Length), long.MaxValue);
    }

    /// <summary>When the document ends, all of it is in the streams, and they are still the caller's.</summary>
    [Fact]
    public void The_streams_are_flushed_and_left_open()
    {
        var streams = Streams();
        var writer = Format.Open(AnyBitext.Header, streams);
        writer.Write(AnyBitext.Units(1).First());
        writer.Complete("\n");
        var lengths = Array.ConvertAll(streams, s => s.Length);
        writer.Dispose();
        Assert.All(streams, s => Assert.True(s.CanWrite));
        Assert.Equal(lengths, Array.ConvertAll(streams, s => s.Length));
    }

    /// <summary>A job that stops in the middle closes the writer without an end.</summary>
    [Fact]
    public void A_document_may_be_left_in_the_middle()
    {
        var writer = Format.Open(AnyBitext.Header, Streams());
        writer.Write(AnyBitext.Units(1).First());
        writer.Dispose();
    }

    /// <summary>The files' names differ, and say what they are.</summary>
    [Fact]
    public void Every_file_has_a_suffix_of_its_own()
    {
        var suffixes = Format.Suffixes(new("id", "en"), "a.md");
        Assert.NotEmpty(suffixes);
        Assert.Distinct(suffixes);
        Assert.All(suffixes, suffix => Assert.StartsWith(".", suffix, StringComparison.Ordinal));
    }

    private byte[][] Write(IEnumerable<TranslationUnit> units)
    {
        var streams = Streams();
        using (var writer = Format.Open(AnyBitext.Header, streams))
        {
            foreach (var unit in units)
                writer.Write(unit);
            writer.Complete("\n");
        }

        return Array.ConvertAll(streams, s => s.ToArray());
    }

    private MemoryStream[] Streams() => [.. Format.Suffixes(AnyBitext.Header.Languages, AnyBitext.Header.DocumentPath).Select(_ => new MemoryStream())];
}
