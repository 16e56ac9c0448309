using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration.Json;

namespace Translate.Cli;

/// <summary>The configuration file: JSON with comments. A mistake is named with its line and column; a secret in it is refused.</summary>
internal sealed class ConfigurationFile(string path)
{
    /// <exception cref="ConfigurationException">The file is missing, no JSON, or holds a key.</exception>
    public JsonStreamConfigurationSource Source()
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"{path}: cannot be read ({e.Message}). Name another file with --config.", e);
        }

        if (bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        try
        {
            using var json = JsonDocument.Parse(bytes, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            RefuseSecrets(json.RootElement);
        }
        catch (JsonException e)
        {
            throw new ConfigurationException($"{path}: line {e.LineNumber + 1}, column {e.BytePositionInLine + 1}: this is no JSON. See config/translate.example.json for the form.", e);
        }

        return new JsonStreamConfigurationSource { Stream = new MemoryStream(bytes) };
    }

    private void RefuseSecrets(JsonElement root)
    {
        if (!TryGet(root, "Translate", out var translate) || !TryGet(translate, "Providers", out var providers) || providers.ValueKind != JsonValueKind.Object)
            return;
        foreach (var provider in providers.EnumerateObject())
        {
            if (TryGet(provider.Value, "Key", out _))
                throw new ConfigurationException($"{path}: Translate:Providers:{provider.Name}:Key: a key does not belong in a file. Put it in the environment as TRANSLATE__PROVIDERS__{provider.Name.ToUpperInvariant()}__KEY, or in the user secrets.");
        }
    }

    private static bool TryGet(JsonElement element, string name, out JsonElement value)
    {
        value = default;
        if (element.ValueKind != JsonValueKind.Object)
            return false;
        foreach (var property in element.EnumerateObject())
        {
            if (property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                value = property.Value;
                return true;
            }
        }

        return false;
    }
}
