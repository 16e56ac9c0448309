namespace Translate;

/// <summary>How much a row needs a look: 0 the most.</summary>
internal static class Need
{
    public const int Classes = 5;

    private const float Sure = 0.9f;

    public static int Of(TranslationUnit unit) => unit switch
    {
        { Error: not null } or { Target.Text: "" } or { Review: ReviewState.Rejected } => 0,
        { Review: ReviewState.Approved } => 4,
        { Flags.IsEmpty: false } => 1,
        { Score: < Sure } => 2,
        _ => 3,
    };

    /// <summary>Which rows a page of so many has: all of the classes below <c>Class</c>, and the first <c>Room</c> of it.</summary>
    public static (int Class, long Room) Limit(IReadOnlyList<long> needs, long most)
    {
        for (var c = 0; c < needs.Count; c++)
        {
            if (needs[c] > most)
                return (c, most);
            most -= needs[c];
        }

        return (needs.Count, 0);
    }
}
