using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using OpenAI;

namespace Translate.Providers;

/// <summary>Settings of a chat model behind an endpoint that speaks as OpenAI's does: llama.cpp, Ollama, vLLM, OpenAI, Azure OpenAI.</summary>
public sealed class OpenAiOptions : ProviderOptions
{
    /// <summary>Settings for a model, which takes its time.</summary>
    public OpenAiOptions() => AttemptTimeout = TimeSpan.FromMinutes(2);

    /// <summary>The address up to and including <c>/v1</c>.</summary>
    public Uri Endpoint { get; set; } = new("https://api.openai.com/v1");

    /// <summary>The model, by the name that the endpoint has for it.</summary>
    public string Model { get; set; } = "";

    /// <summary>Terms to use: TBX, CSV, TSV; null for those of <c>Translate:Glossary</c>.</summary>
    public string? Glossary { get; set; }

    /// <summary>What else the model is told, such as a style.</summary>
    public string? Instructions { get; set; }

    /// <summary>How many sentences before and after a text are shown to the model.</summary>
    public int ContextSentences { get; set; } = 2;

    /// <summary>How freely it chooses; empty for the model's own, as some models take no other.</summary>
    public float? Temperature { get; set; } = 0;

    /// <summary>The most tokens of an answer; null for the endpoint's limit.</summary>
    public int? MaxOutputTokens { get; set; }

    /// <summary>Whether the endpoint is asked to hold the model to JSON.</summary>
    public bool JsonMode { get; set; } = true;

    /// <summary>The environment variable that holds the key, where <c>TRANSLATE__PROVIDERS__{NAME}__KEY</c> does not.</summary>
    public string KeyVariable { get; set; } = "OPENAI_API_KEY";
}

/// <summary>Makes chat models known.</summary>
public static class OpenAiRegistration
{
    /// <summary>Makes the provider type <c>openai</c> known. A key is looked for only when it is used, and needed only for OpenAI itself.</summary>
    public static IServiceCollection AddOpenAi(this IServiceCollection services) => services.AddTransport()
        .AddTranslationProvider<OpenAiOptions>("openai", (name, options, provider) =>
        {
            var setup = new ProviderSetup(name, provider);
            if (options.Model.Length == 0)
                throw setup.Wrong(nameof(options.Model), "", "it must name a model of the endpoint. See docs/providers/openai.md.");
            if (options.ContextSentences < 0)
                throw setup.Wrong(nameof(options.ContextSentences), options.ContextSentences, "it must be 0 or more.");
            var key = options.Endpoint.Host == "api.openai.com" ? setup.RequiredKey(options.KeyVariable) : setup.Key(options.KeyVariable);
            var address = setup.Address(options.Endpoint, "", key is not null);
            return new ChatTranslator(name, options, setup.Glossary(options.Glossary), Client(options, address, key, setup.Http), address, key, setup.Time);
        });

    private static IChatClient Client(OpenAiOptions options, Uri address, string? key, HttpClient http) =>
        // A server that wants no key wants the header all the same.
        new OpenAIClient(new ApiKeyCredential(key ?? "none"), new OpenAIClientOptions
        {
            Endpoint = address,
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
            Transport = new HttpClientPipelineTransport(http),
            ClientLoggingOptions = new ClientLoggingOptions { EnableLogging = false },
        }).GetChatClient(options.Model).AsIChatClient();
}
