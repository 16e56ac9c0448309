using Translate.Dictionary;

// compile-lexicon LEXICON-FOLDER TEXT-FOLDER OUTPUT-FOLDER
if (args.Length != 3)
{
    Console.Error.WriteLine("usage: compile-lexicon LEXICON-FOLDER TEXT-FOLDER OUTPUT-FOLDER");
    return 2;
}

var (lexicon, text, output) = (args[0], args[1], args[2]);
try
{
    Directory.CreateDirectory(output);
    var entries = new List<LexicalEntry>();
    var collocations = new List<Collocation>();
    var reversed = new ReversedEntries();
    foreach (var file in Directory.EnumerateFiles(lexicon, "*.tsv").Order(StringComparer.Ordinal))
    {
        var name = Path.GetFileName(file);
        if (LexiconFiles.IsTable(name))
            continue;
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            try
            {
                if (name == LexiconFiles.Collocations)
                    collocations.Add(Collocation.Parse(line));
                else if (name == LexiconFiles.Preferred)
                    reversed.AddPreferred(line);
                else
                    entries.Add(LexicalEntry.Parse(line));
            }
            catch (FormatException e)
            {
                // The form that MSBuild shows as an error of the build.
                Console.Error.WriteLine($"{file}({number}): error LEX1: {e.Message}");
                return 1;
            }
        }
    }

    File.WriteAllBytes(Path.Combine(output, "lexicon.bin"), Lexicon.Compile(entries, collocations));
    foreach (var entry in Lexicon.Of(entries).Entries)
        reversed.Add(entry);
    File.WriteAllBytes(Path.Combine(output, "reverse.bin"), reversed.Compile());
    var texts = Directory.EnumerateFiles(text, "*.tsv").Order(StringComparer.Ordinal).SelectMany(Lines).ToArray();
    File.WriteAllBytes(Path.Combine(output, "english.ngrams"), NgramModel.Train(texts.Select(l => l.Split('\t')[^1])).ToBytes());
    using var model = File.Create(Path.Combine(output, "id-en.words"));
    LexicalPairs.Learn(entries, Lines(Path.Combine(lexicon, LexiconFiles.Preferred)), texts).Save(model);
    return 0;
}
catch (IOException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}

static IEnumerable<string> Lines(string file) => File.ReadLines(file).Where(l => l.Length > 0 && l[0] != '#');
