using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace Translate;

/// <summary>Binds a section of the configuration strictly: a key nobody knows or a value that does not parse is an error that names its path and the way out.</summary>
public static class Settings
{
    /// <summary>The section <c>Translate</c>, less <c>Providers</c>, <c>Budget</c>, <c>Checks</c> and <c>Matches</c>.</summary>
    /// <exception cref="ConfigurationException">A key is not known, or a value is wrong.</exception>
    public static TranslateOptions Bind(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return Bind(new TranslateOptions(), configuration.GetSection("Translate"), ["Providers", "Budget", "Checks", "Matches"]);
    }

    /// <summary>Sets the properties of <paramref name="options"/> from <paramref name="section"/>.</summary>
    /// <param name="options">What to set.</param>
    /// <param name="section">From what.</param>
    /// <param name="leave">Keys that somebody else reads.</param>
    /// <exception cref="ConfigurationException">A key is not known, or a value is wrong.</exception>
    public static T Bind<T>(T options, IConfigurationSection section, params ReadOnlySpan<string> leave)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(section);
        var properties = options.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance);
        foreach (var child in section.GetChildren())
        {
            if (leave.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
                continue;
            var property = Array.Find(properties, p => p.Name.Equals(child.Key, StringComparison.OrdinalIgnoreCase))
                ?? throw new ConfigurationException($"{child.Path}: no such setting.{Nearest(child.Key, properties.Select(p => p.Name))} Known here: {string.Join(", ", properties.Select(p => p.Name).Concat(leave.ToArray()).Order(StringComparer.Ordinal))}.");
            if (property.GetValue(options) is IList<string> list)
            {
                list.Clear();
                foreach (var item in child.Value is { Length: > 0 } one ? one.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : child.GetChildren().Select(c => c.Value ?? ""))
                    list.Add(item);
            }
            else if (property.GetValue(options) is IDictionary<string, int> numbers)
            {
                numbers.Clear();
                foreach (var number in child.GetChildren())
                    numbers.Add(number.Key, (int)Parse(number, typeof(int))!);
            }
            else
            {
                property.SetValue(options, Parse(child, property.PropertyType));
            }
        }

        return options;
    }

    /// <summary>" Did you mean X?" when a known name is close, else nothing.</summary>
    internal static string Nearest(string name, IEnumerable<string> known)
    {
        var best = known.Select(k => (Name: k, Distance: Distance(name.ToUpperInvariant(), k.ToUpperInvariant()))).OrderBy(k => k.Distance).FirstOrDefault();
        return best.Name is not null && best.Distance <= Math.Max(2, name.Length / 3) ? $" Did you mean '{best.Name}'?" : "";
    }

    private static object? Parse(IConfigurationSection setting, Type type)
    {
        var value = setting.Value;
        var kind = Nullable.GetUnderlyingType(type) ?? type;
        if (string.IsNullOrEmpty(value) && (kind != type || kind == typeof(string)))
            return kind == typeof(string) ? value : null;
        try
        {
            if (kind == typeof(string))
                return value;
            if (kind.IsEnum)
                return Enum.Parse(kind, value!, ignoreCase: true);
            if (kind == typeof(TimeSpan))
                return TimeSpan.Parse(value!, CultureInfo.InvariantCulture);
            if (kind == typeof(Uri))
                return new Uri(value!, UriKind.Absolute);
            return Convert.ChangeType(value, kind, CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is FormatException or ArgumentException or OverflowException or InvalidCastException)
        {
            var wanted = kind.IsEnum ? "one of " + string.Join(", ", Enum.GetNames(kind))
                : kind == typeof(TimeSpan) ? "a time such as 00:00:30"
                : kind == typeof(Uri) ? "a full address such as https://example.org"
                : kind == typeof(bool) ? "true or false" : "a number";
            throw new ConfigurationException($"{setting.Path} is '{value}'; it must be {wanted}.", e);
        }
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }

        return row[^1];
    }
}
