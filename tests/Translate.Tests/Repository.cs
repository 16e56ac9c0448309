using System.Runtime.CompilerServices;

namespace Translate.Tests;

/// <summary>Where the project's own files are.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>Development data beside the project; a test that needs it is skipped where it is missing, but not in CI.</summary>
    public static string Shared(string path)
    {
        var file = Path.Combine(Root, "..", "shared", path);
        if (Environment.GetEnvironmentVariable("CI") != "true")
            Assert.SkipUnless(File.Exists(file), $"../shared/{path} is not here");
        return file;
    }

    private static string Find([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (!File.Exists(Path.Combine(folder.FullName, "Translate.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("Translate.sln is not above " + here);
        return folder.FullName;
    }
}
