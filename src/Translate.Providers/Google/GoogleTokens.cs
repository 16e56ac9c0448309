using Google.Apis.Auth.OAuth2;
using Google.Apis.Auth.OAuth2.Responses;

namespace Translate.Providers;

/// <summary>OAuth tokens from Google's own library, which renews them in time.</summary>
internal sealed class GoogleTokens(string name, ITokenAccess credential)
{
    private const string Scope = "https://www.googleapis.com/auth/cloud-translation";

    /// <exception cref="ConfigurationException">There are no credentials, or their file cannot be read.</exception>
    public static GoogleTokens Create(ProviderSetup setup, GoogleOptions options)
    {
        try
        {
            var credential = options.CredentialsFile is { Length: > 0 } path
                ? CredentialFactory.FromFile<ServiceAccountCredential>(path).ToGoogleCredential()
                : GoogleCredential.GetApplicationDefault();
            return new GoogleTokens(setup.Name, credential.CreateScoped(Scope));
        }
        catch (Exception e) when (e is InvalidOperationException or IOException or UnauthorizedAccessException or ArgumentException or FormatException or Newtonsoft.Json.JsonException)
        {
            throw setup.Wrong(nameof(options.CredentialsFile), options.CredentialsFile, $"there are no credentials ({e.Message.Split('\n')[0].TrimEnd('.')}). Name the JSON file of a service account, or set GOOGLE_APPLICATION_CREDENTIALS.");
        }
    }

    /// <summary>A token that is valid now.</summary>
    public async Task<string> GetAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await credential.GetAccessTokenForRequestAsync(cancellationToken: cancellationToken);
        }
        catch (TokenResponseException e)
        {
            throw new TranslationException(TranslationErrorKind.Unauthorized, $"{name}: no token was given ({e.Error?.Error}: {e.Error?.ErrorDescription}). Check the credentials, and that the service account may use Cloud Translation.", innerException: e);
        }
        catch (HttpRequestException e)
        {
            throw new TranslationException(TranslationErrorKind.Unavailable, $"{name}: the service that gives tokens cannot be reached ({e.Message.TrimEnd('.')}).", innerException: e) { NothingSent = true };
        }
    }
}
