using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace Translate.Providers;

/// <summary>Makes the providers of this library known.</summary>
public static class ProvidersRegistration
{
    /// <summary>Makes all of them known.</summary>
    public static IServiceCollection AddProviders(this IServiceCollection services) => services.AddAzure().AddCommand().AddDeepL().AddGoogle().AddLibreTranslate().AddOpenAi();

    /// <summary>The one transport: no redirects, for a key goes to one place only; no timeout, for the layer around it has one; no log, for headers hold keys.</summary>
    internal static IServiceCollection AddTransport(this IServiceCollection services)
    {
        services.AddHttpClient(ServiceClient.Transport, client =>
            {
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.MaxResponseContentBufferSize = 64 << 20;
                client.DefaultRequestHeaders.UserAgent.ParseAdd("Translate/" + typeof(ProvidersRegistration).Assembly.GetName().Version!.ToString(2));
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.All,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                UseCookies = false,
            })
            .RemoveAllLoggers();
        return services;
    }
}
