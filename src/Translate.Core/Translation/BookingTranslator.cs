namespace Translate;

/// <summary>A call that is about to be paid for.</summary>
/// <param name="Provider">Who is asked.</param>
/// <param name="Texts">How many texts.</param>
/// <param name="Characters">Their characters, as the provider counts them.</param>
/// <param name="Millionths">What they cost, in millionths of the currency; 0 where no price is known.</param>
public readonly record struct BookedCall(string Provider, int Texts, long Characters, long Millionths);

/// <summary>Keeps account of paid calls, so that a budget holds across jobs and a killed run knows what it had under way.</summary>
public interface ISpendingLedger
{
    /// <summary>Books a call before it is sent.</summary>
    /// <returns>Its number.</returns>
    /// <exception cref="TranslationException">The budget does not cover it (<see cref="TranslationErrorKind.BudgetExceeded"/>); nothing is booked.</exception>
    long Book(BookedCall booked);

    /// <summary>Notes that a call is over.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="billed">False when the service refused it or never got it, so that it costs nothing.</param>
    void Settle(long number, bool billed);
}

/// <summary>Books every call before it is sent. One that is sent is waited for, whatever else ends: it is paid for, and its answer is to be kept.</summary>
/// <param name="inner">Who is asked.</param>
/// <param name="ledger">Where it is booked.</param>
/// <param name="pricePerMillion">What a million characters cost; null where that is not known.</param>
public sealed class BookingTranslator(ITranslator inner, ISpendingLedger ledger, decimal? pricePerMillion) : DelegatingTranslator(inner)
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<TranslatedText>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var characters = Info.Count(request.Texts);
        // A price for a million characters is the price of one in millionths.
        var number = ledger.Book(new BookedCall(Info.Name, request.Texts.Count, characters, (long)decimal.Ceiling(characters * (pricePerMillion ?? 0))));
        var billed = true;
        try
        {
            return await base.TranslateAsync(request, CancellationToken.None);
        }
        catch (TranslationException e)
        {
            // Of a call that was sent and got no answer no one knows whether it was done.
            billed = !e.NothingSent && e.Error.Kind is (TranslationErrorKind.Timeout or TranslationErrorKind.Unavailable or TranslationErrorKind.InvalidResponse);
            throw;
        }
        finally
        {
            ledger.Settle(number, billed);
        }
    }
}
