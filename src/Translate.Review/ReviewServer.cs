using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Translate.Jobs;

namespace Translate.Review;

/// <summary><c>translate review</c>: a page over one job, for this machine only.</summary>
public static class ReviewServer
{
    /// <summary>Serves the page until it is cancelled. No run can work on the job meanwhile.</summary>
    /// <param name="parts">What the review is made of.</param>
    /// <param name="port">The port on 127.0.0.1; 0 for any free one.</param>
    /// <param name="opened">Told the address, with its token, once the page answers.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="JobException">The job is running, damaged, or from another version.</exception>
    /// <exception cref="ConfigurationException">The port is taken.</exception>
    public static async Task RunAsync(ReviewParts parts, int port, Action<Uri> opened, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(opened);
        if (JobLock.IsTaken(parts.Folder))
            throw new JobException(JobProblem.Locked, $"{parts.Folder}: a run or another review is working on this job. Wait for its end, or use the page that is open.");
        using var held = JobLock.Take(parts.Folder);
        using var store = JobStore.Open(parts.Database);
        var token = Doorkeeper.NewToken();
        var announcements = new Announcements();
        var job = new ReviewJob(store, parts, announcements);
        await using var alternatives = new Alternatives(job);
        await using var app = Build(job, alternatives, announcements, port, token, cancellationToken);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse })
        {
            throw new ConfigurationException($"--port {port}: another program listens there. Name another port, or leave --port out to take any free one.", e);
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            throw new ConfigurationException($"--port {port}: this program may not listen there ({e.Message}). Name another port, or leave --port out to take any free one.", e);
        }

        opened(new Uri($"{app.Urls.First()}/?token={token}"));
        await Task.Delay(Timeout.Infinite, cancellationToken).ContinueWith(_ => { }, TaskScheduler.Default);
        await app.StopAsync(CancellationToken.None);
    }

    private static WebApplication Build(ReviewJob job, Alternatives alternatives, Announcements announcements, int port, string token, CancellationToken stopping)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(o =>
        {
            o.AddServerHeader = false;
            o.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddRoutingCore().Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(3));
        builder.Logging.ClearProviders();
        builder.Services.ConfigureHttpJsonOptions(o => o.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase)));
        var app = builder.Build();
        stopping.Register(announcements.Close);
        var views = new UnitViews(job);
        var doorkeeper = new Doorkeeper(token);
        app.Use(next => context => doorkeeper.InvokeAsync(context, next));
        app.UseRouting();
        app.Use(next => context => ReviewApi.ExplainAsync(context, next, views));
        ReviewApi.Map(app, job, views, alternatives, announcements);
        app.MapGet("/{file?}", PageFiles.Get);
        return app;
    }
}
