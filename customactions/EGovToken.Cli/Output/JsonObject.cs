using System.Collections;

namespace EGovToken.Cli.Output;

/// <summary>A JSON object: its members in the order in which they were added.</summary>
internal sealed class JsonObject : IEnumerable<KeyValuePair<string, object?>>
{
    private readonly List<KeyValuePair<string, object?>> _members = [];

    /// <summary>Adds a member.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">A text, number, truth value, time, value of an enumeration, object, list of these, or null.</param>
    public void Add(string name, object? value) => _members.Add(new KeyValuePair<string, object?>(name, value));

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
