namespace Translate.Tests.Segmentation;

/// <summary>Where files of the source tree and of the shared data are.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    public static string File(params string[] path) => Path.Combine([Root, .. path]);

    /// <summary>A file of the shared data; without it the test is skipped, or fails where CI=true.</summary>
    public static string Shared(params string[] path)
    {
        var file = Path.GetFullPath(Path.Combine([Root, "..", "shared", .. path]));
        if (!System.IO.File.Exists(file))
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"{string.Join('/', path)} is missing beside the repository");
            Assert.Skip($"{string.Join('/', path)} is not beside the repository");
        }

        return file;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "Translate.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException($"No Translate.sln above {AppContext.BaseDirectory}.");
    }
}
