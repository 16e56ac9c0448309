using System.Globalization;
using BenchmarkDotNet.Running;
using Translate.Benchmarks;

if (args is ["job", ..])
    JobBenchmarks.Run(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1_000_000);
else if (args is ["dictionary", var text])
    DictionaryBenchmarks.Run(text);
else if (args is ["memory", var units, var prose, ..])
    MemoryBenchmarks.Run(int.Parse(units, CultureInfo.InvariantCulture), prose, args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 200);
else if (args is ["words", var pairs])
    WordAlignmentBenchmarks.Run(pairs);
else if (args is ["sentences", var source, var target])
    SentenceBenchmarks.Run(source, target);
else if (args is ["provider", ..])
    await ProviderBenchmarks.RunAsync(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 600_000);
else
    BenchmarkSwitcher.FromAssembly(typeof(JobBenchmarks).Assembly).Run(args);
