using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Translate.Review;

/// <summary>Lets in only who has the token, under the address that was printed: another page in the same browser, or another user of the machine, stays out.</summary>
internal sealed class Doorkeeper(string token)
{
    private const string Policy = "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /// <summary>A token that nobody guesses, 256 bits.</summary>
    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var (request, response) = (context.Request, context.Response);
        var headers = response.Headers;
        (headers.ContentSecurityPolicy, headers.XContentTypeOptions, headers["Referrer-Policy"], headers.CacheControl) = (Policy, "nosniff", "no-referrer", "no-store");
        var port = context.Connection.LocalPort;
        // A name that somebody's DNS resolves to this machine must not do (DNS rebinding).
        if (request.Host.Value != $"127.0.0.1:{port}" && request.Host.Value != $"localhost:{port}")
            await RefuseAsync(response, StatusCodes.Status403Forbidden, "This page answers under 127.0.0.1 only.");
        else if (request.Headers.Origin is [{ } origin] && origin != $"http://{request.Host.Value}")
            await RefuseAsync(response, StatusCodes.Status403Forbidden, "Another site may not use this page.");
        else if (request.Path == "/" && request.Query["token"] is [{ } given] && Matches(given))
        {
            response.Cookies.Append(Cookie(port), token, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" });
            response.Redirect("/");
        }
        else if (request.Cookies[Cookie(port)] is { } kept && Matches(kept))
            await next(context);
        else
            await RefuseAsync(response, StatusCodes.Status401Unauthorized, "Open the address that translate review has printed; it holds the token that this page asks for.");
    }

    // Cookies do not know ports, and two jobs may be open at once.
    private static string Cookie(int port) => $"translate-review-{port}";

    private bool Matches(string given) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(token));

    private static Task RefuseAsync(HttpResponse response, int status, string why)
    {
        response.StatusCode = status;
        return response.WriteAsJsonAsync(new Problem(why));
    }
}
