using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Translate.Jobs;

namespace Translate.Review;

/// <summary>The addresses of the page's data; docs/REVIEW.md lists them.</summary>
internal static class ReviewApi
{
    private const string Tab = "X-Tab";

    public static void Map(IEndpointRouteBuilder routes, ReviewSession session, Announcements announcements)
    {
        routes.MapGet("/api/job", session.Job);
        routes.MapGet("/api/documents/{document:long}/list", (long document, string? show, string? text, bool? regex) =>
            session.List(document, new UnitFilter(show, text, regex ?? false)));
        routes.MapPost("/api/documents/{document:long}/replace", (long document, Replacement replacement, HttpRequest request) =>
            session.Replace(document, replacement, request.Headers[Tab]));
        routes.MapGet("/api/units", (string ids) => session.Units(ids.Split(',', StringSplitOptions.RemoveEmptyEntries)));
        routes.MapPut("/api/units/{id}", (string id, UnitEdit edit, HttpRequest request) => session.Change(id, edit, request.Headers[Tab]));
        routes.MapGet("/api/units/{id}/history", session.History);
        routes.MapPost("/api/undo", (HttpRequest request) => session.Undo(redo: false, request.Headers[Tab]));
        routes.MapPost("/api/redo", (HttpRequest request) => session.Undo(redo: true, request.Headers[Tab]));
        routes.MapPost("/api/export", (CancellationToken cancellationToken) => session.ExportAsync(cancellationToken));
        routes.MapGet("/api/events", (CancellationToken cancellationToken) => TypedResults.ServerSentEvents(announcements.ReadAsync(cancellationToken)));
    }

    /// <summary>Puts what went wrong into words and a status: 409 with the other's text, 400, or 507 for the disk.</summary>
    public static async Task ExplainAsync(HttpContext context, RequestDelegate next, ReviewSession session)
    {
        try
        {
            await next(context);
        }
        catch (JobException e) when (e.Problem == JobProblem.Conflict)
        {
            context.Response.StatusCode = StatusCodes.Status409Conflict;
            var now = context.Request.RouteValues["id"] is string id ? session.Units([id]) : [];
            await context.Response.WriteAsJsonAsync(new Conflict(e.Message, now.Count > 0 ? now[0] : null));
        }
        catch (JobException e)
        {
            context.Response.StatusCode = StatusCodes.Status507InsufficientStorage;
            await context.Response.WriteAsJsonAsync(new Problem(e.Message));
        }
        catch (Exception e) when (e is RequestException or BadHttpRequestException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsJsonAsync(new Problem(e.Message));
        }
    }
}
