using Microsoft.Extensions.DependencyInjection;

namespace Translate.Providers;

/// <summary>How a program is fed texts and answers them.</summary>
public enum CommandProtocol
{
    /// <summary>A line in, a line out. A text with line breaks is sent line by line.</summary>
    Lines,

    /// <summary>A JSON object a line: <c>{"id":1,"text":"…","source":"id","target":"en"}</c> in, <c>{"id":1,"text":"…"}</c> or <c>{"id":1,"error":"…"}</c> out.</summary>
    JsonLines,
}

/// <summary>Settings of a local program that translates.</summary>
public sealed class CommandOptions : ProviderOptions
{
    /// <summary>Settings for one program that takes its time.</summary>
    public CommandOptions()
    {
        MaxConcurrency = 1;
        AttemptTimeout = TimeSpan.FromMinutes(2);
        TotalTimeout = TimeSpan.FromMinutes(30);
        MaxTexts = 50;
    }

    /// <summary>The program: a path, or a name that is found in PATH. No shell is between.</summary>
    public string Program { get; set; } = "";

    /// <summary>Its arguments, one by one; <c>{source}</c> and <c>{target}</c> in them stand for the languages.</summary>
    public IList<string> Arguments { get; } = [];

    /// <summary>How it is fed.</summary>
    public CommandProtocol Protocol { get; set; }

    /// <summary>Whether it is started anew for each call and its input closed, as a filter wants that answers only at the end of its input.</summary>
    public bool PerCall { get; set; }

    /// <summary>The folder it runs in; null for the working folder.</summary>
    public string? Folder { get; set; }

    /// <summary>Names what it answers with, such as its model: answers remembered under another name are not used.</summary>
    public string Model { get; set; } = "";
}

/// <summary>Makes local programs known.</summary>
public static class CommandRegistration
{
    /// <summary>Makes the provider type <c>command</c> known.</summary>
    public static IServiceCollection AddCommand(this IServiceCollection services) =>
        services.AddTranslationProvider<CommandOptions>("command", (name, options, provider) =>
        {
            var setup = new ProviderSetup(name, provider);
            if (options.Program.Length == 0)
                throw setup.Wrong(nameof(options.Program), "", "it must name a program that reads texts and writes translations. See docs/providers/command.md.");
            if (options.Folder is { Length: > 0 } folder && !Directory.Exists(folder))
                throw setup.Wrong(nameof(options.Folder), folder, "there is no such folder.");
            return new CommandTranslator(name, options, CommandProgram.Find(options.Program)
                ?? throw setup.Wrong(nameof(options.Program), options.Program, "there is no such program, neither at this path nor in PATH."));
        });
}
