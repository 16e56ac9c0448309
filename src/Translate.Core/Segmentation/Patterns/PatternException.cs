namespace Translate;

/// <summary>A pattern that cannot be read; <paramref name="index"/> is where, counted from 0.</summary>
internal sealed class PatternException(string message, int index) : Exception(message)
{
    public int Index => index;
}
