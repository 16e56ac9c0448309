using PublicApiGenerator;

namespace Translate.Tests.Api;

/// <summary>What a third party builds on: a change of it is a change of the approved file, which a reviewer sees. UPDATE_GOLDEN=1 rewrites it.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void The_public_surface_of_the_core_is_the_approved_one()
    {
        var surface = typeof(ITranslator).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n").TrimEnd() + "\n";
        var file = Path.Combine(Repository.Root, "tests/Translate.Tests/Api/Translate.Core.approved.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1" && Environment.GetEnvironmentVariable("CI") != "true")
            File.WriteAllText(file, surface);
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), surface);
    }
}
