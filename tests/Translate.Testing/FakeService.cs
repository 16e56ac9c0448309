using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Translate.Testing;

/// <summary>A real HTTP server on loopback that speaks a translation service, fails on demand, and keeps what it billed.</summary>
public abstract class FakeService : IAsyncDisposable
{
    /// <summary>The key that it knows, to be looked for where no key should be.</summary>
    public const string Key = "planted-key-3141592653";

    private readonly Queue<(long At, int Characters)> _minute = new();
    private X509Certificate2? _certificate;
    private WebApplication? _app;

    public Uri Endpoint => new(_app!.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <summary>The certificate of a service that speaks TLS, for whoever is to trust it.</summary>
    public string CertificatePem => _certificate!.ExportCertificatePem();

    /// <summary>What is answered to the next requests, one each.</summary>
    public ConcurrentQueue<Fault> Faults { get; } = [];

    /// <summary>Asked for a fault at every request that none is ordered for; null lets it pass.</summary>
    public Func<Fault?>? Chaos { get; set; }

    /// <summary>The requests that were billed, each with its texts, in the order they came.</summary>
    public ConcurrentQueue<IReadOnlyList<string>> Calls { get; } = [];

    /// <summary>The path and query of every request.</summary>
    public ConcurrentQueue<string> Addresses { get; } = [];

    /// <summary>How long an answer takes; it is billed before.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>How many characters it takes in any minute; what goes beyond is a 429.</summary>
    public int CharactersPerMinute { get; set; } = int.MaxValue;

    /// <summary>How many requests went beyond.</summary>
    public int TooMany { get; private set; }

    /// <summary>What the service makes of a text.</summary>
    public static string Translate(string text) => BackwardsLanguage.Plain(text);

    /// <summary>Starts it.</summary>
    /// <param name="port">Where; 0 for any that is free.</param>
    /// <param name="https">Whether over TLS, under a certificate that nobody vouches for.</param>
    public async Task StartAsync(int port = 0, bool https = false)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port, listen =>
        {
            if (https)
                listen.UseHttps(_certificate = Certificate());
        }));
        _app = builder.Build();
        _app.Run(async context => await (await RespondAsync(context)).ExecuteAsync(context));
        await _app.StartAsync();
    }

    /// <summary>How the service refuses a call.</summary>
    public abstract Fault Refusal(int status, string message, string? retryAfter = null);

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        _certificate?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Answers a request that no fault was ordered for.</summary>
    protected abstract Task<IResult> AnswerAsync(HttpContext context);

    /// <summary>Puts on an answer what every one of them carries, refusals too.</summary>
    protected virtual void Mark(HttpResponse response)
    {
    }

    /// <summary>Whether faults are meant for a request like this one.</summary>
    protected virtual bool CanFail(HttpContext context) => true;

    /// <summary>A fault that the request itself asks for; null for none.</summary>
    protected virtual Fault? Ordered(HttpContext context) => null;

    /// <summary>The answer to texts that are paid for.</summary>
    protected async Task<IResult> BillAsync(HttpContext context, IReadOnlyList<string> texts, string json)
    {
        if (!IsAllowed(texts.Sum(text => text.Length)))
            return Refuse(429, "Too many characters in a minute");
        Calls.Enqueue(texts);
        await Task.Delay(Delay, context.RequestAborted);
        return Json(200, json);
    }

    protected static IResult Json(int status, string json) => Results.Text(json, "application/json", statusCode: status);

    protected IResult Refuse(int status, string message) => Json(status, Refusal(status, message).Body);

    private bool IsAllowed(int characters)
    {
        lock (_minute)
        {
            while (_minute.TryPeek(out var oldest) && TimeProvider.System.GetElapsedTime(oldest.At) > TimeSpan.FromMinutes(1))
                _minute.Dequeue();
            if (_minute.Sum(call => (long)call.Characters) + characters > CharactersPerMinute)
            {
                TooMany++;
                return false;
            }

            _minute.Enqueue((TimeProvider.System.GetTimestamp(), characters));
            return true;
        }
    }

    private static X509Certificate2 Certificate()
    {
        using var rsa = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        var request = new CertificateRequest("CN=127.0.0.1", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), null);
    }

    private async Task<IResult> RespondAsync(HttpContext context)
    {
        Addresses.Enqueue(context.Request.Path + context.Request.QueryString);
        Mark(context.Response);
        if (!CanFail(context) || (Ordered(context) ?? (Faults.TryDequeue(out var next) ? next : Chaos?.Invoke())) is not { } fault)
            return await AnswerAsync(context);
        if (fault.RetryAfter is { } wait)
            context.Response.Headers.RetryAfter = wait;
        if (fault.Clock is { } clock)
            context.Response.Headers.Date = clock.ToString("r", CultureInfo.InvariantCulture);
        if (fault.Location is { } place)
            context.Response.Headers.Location = place;
        if (fault.Pause == default && !fault.IsCut)
            return Results.Text(fault.Body, fault.ContentType, statusCode: fault.Status);
        context.Response.ContentLength = Encoding.UTF8.GetByteCount(fault.Body) + 1;
        await context.Response.WriteAsync(fault.Body);
        await context.Response.Body.FlushAsync();
        await Task.Delay(fault.Pause, context.RequestAborted);
        context.Abort();
        return Results.Empty;
    }
}
