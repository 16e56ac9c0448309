using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Translate.Jobs;

namespace Translate.Review;

/// <summary>The addresses of the page's data; docs/REVIEW.md lists them.</summary>
internal static class ReviewApi
{
    private const string Tab = "X-Tab";

    public static void Map(IEndpointRouteBuilder routes, ReviewJob job, UnitViews views, Alternatives alternatives, Announcements announcements)
    {
        var (text, approved) = (new PersonsText(job.Parts), new ApprovedTexts(job));
        var (lists, edits, bounds) = (new UnitLists(job, views), new UnitEdits(job, views, text, approved), new BeadBounds(job));
        var (replacements, repetitions, exports) = (new Replacements(job, text), new Repetitions(job, approved), new Exports(job.Parts));
        routes.MapGet("/api/open", lists.Open);
        routes.MapGet("/api/job", lists.Job);
        routes.MapGet("/api/documents/{document:long}/list", (long document, string? show, string? text, bool? regex) =>
            lists.List(document, new UnitFilter(show, text, regex ?? false)));
        routes.MapPost("/api/documents/{document:long}/replace", (long document, Replacement replacement, HttpRequest request) =>
            replacements.Replace(document, replacement, request.Headers[Tab]));
        routes.MapGet("/api/units", (string ids) => views.Of(ids.Split(',', StringSplitOptions.RemoveEmptyEntries)));
        routes.MapPut("/api/units/{id}", (string id, UnitEdit edit, HttpRequest request) => edits.Change(id, edit, request.Headers[Tab]));
        routes.MapGet("/api/units/{id}/after", views.After);
        routes.MapGet("/api/units/{id}/history", views.History);
        routes.MapPost("/api/units/{id}/shape", (string id, BeadShape shape, HttpRequest request) => bounds.Shape(id, shape, request.Headers[Tab]));
        routes.MapGet("/api/units/{id}/same", repetitions.Of);
        routes.MapPost("/api/units/{id}/same", (string id, Repeated repeated, HttpRequest request) => repetitions.Apply(id, repeated.Units, request.Headers[Tab]));
        var beside = new BesideUnit(job);
        routes.MapGet("/api/units/{id}/beside", beside.Of);
        routes.MapGet("/api/concordance", (string text, string side) => beside.Concordance(text, side));
        routes.MapPost("/api/units/{id}/alternatives", (string id, string provider, CancellationToken cancellationToken) => alternatives.AskAsync(id, provider, cancellationToken));
        routes.MapPost("/api/undo", (HttpRequest request) => edits.Undo(redo: false, request.Headers[Tab]));
        routes.MapPost("/api/redo", (HttpRequest request) => edits.Undo(redo: true, request.Headers[Tab]));
        routes.MapPost("/api/export", exports.WriteAsync);
        routes.MapGet("/api/events", (CancellationToken cancellationToken) => TypedResults.ServerSentEvents(announcements.ReadAsync(cancellationToken)));
    }

    /// <summary>Puts what went wrong into words and a status: 409 with the other's text, 400, or 507 for the disk.</summary>
    public static async Task ExplainAsync(HttpContext context, RequestDelegate next, UnitViews views)
    {
        try
        {
            await next(context);
        }
        catch (JobException e) when (e.Problem == JobProblem.Conflict)
        {
            context.Response.StatusCode = StatusCodes.Status409Conflict;
            var now = context.Request.RouteValues["id"] is string id ? views.Of([id]) : [];
            await context.Response.WriteAsJsonAsync(new Conflict(e.Message, now.Count > 0 ? now[0] : null));
        }
        catch (JobException e) when (e.Problem == JobProblem.Storage)
        {
            context.Response.StatusCode = StatusCodes.Status507InsufficientStorage;
            await context.Response.WriteAsJsonAsync(new Problem(e.Message));
        }
        catch (Exception e) when (e is RequestException or BadHttpRequestException or JobException { Problem: JobProblem.Bounds })
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsJsonAsync(new Problem(e.Message));
        }
    }
}
