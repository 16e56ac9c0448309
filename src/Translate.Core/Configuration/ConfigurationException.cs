namespace Translate;

/// <summary>A setting that is missing or wrong: which one, its value, and the way out.</summary>
public sealed class ConfigurationException(string message, Exception? innerException = null) : Exception(message, innerException);
